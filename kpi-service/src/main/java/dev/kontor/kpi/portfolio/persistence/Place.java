package dev.kontor.kpi.portfolio.persistence;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.Cursor;
import dev.kontor.kpi.portfolio.Ranking;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an account stands in a ranking: among those that rank equal, by its key.
 *
 * @param place the number that it is ranked by, as PostgreSQL writes it; less is further ahead
 */
record Place(String place, UUID account) {

    private static final Pattern NUMBER = Pattern.compile("Infinity|-?[0-9]{1,400}(\\.[0-9]{1,400})?");

    static @Nullable Place parse(@Nullable String cursor, Ranking ranking) {
        if (cursor == null) {
            return null;
        }
        List<String> keys = Cursor.parse(cursor, ranking.name(), 2).keys();
        if (!NUMBER.matcher(keys.getFirst()).matches()) {
            throw malformed();
        }
        try {
            return new Place(keys.getFirst(), UUID.fromString(keys.getLast()));
        } catch (IllegalArgumentException tampered) {
            throw malformed();
        }
    }

    private static BadUserInputException malformed() {
        return new BadUserInputException("The cursor is not one that this service issued.");
    }

    Cursor cursor(Ranking ranking) {
        return new Cursor(ranking.name(), List.of(place, account.toString()));
    }

    static void add(Tuple values, @Nullable Place place) {
        values.addString(place == null ? null : place.place()).addUUID(place == null ? null : place.account());
    }
}
