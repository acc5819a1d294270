package dev.kontor.accounts.concern.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer is worried about.
 *
 * @param raisedBy the colleague who noted it, null when that is no registered manager
 * @param resolution null while open
 */
public record Concern(
        UUID id,
        UUID accountId,
        String subject,
        Instant raisedAt,
        @Nullable UUID raisedBy,
        @Nullable Resolution resolution,
        int version)
        implements OfAccount<Concern> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "Concern";

    /**
     * How a concern was put right.
     *
     * @param by the colleague who noted it, null when that is no registered manager
     * @param note what was done, null when it was not said
     */
    public record Resolution(
            Instant at, @Nullable UUID by, @Nullable String note) {}

    public Concern withSubject(String other) {
        return new Concern(id, accountId, other, raisedAt, raisedBy, resolution, version);
    }

    public Concern with(@Nullable Resolution other) {
        return new Concern(id, accountId, subject, raisedAt, raisedBy, other, version);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return subject;
    }

    @Override
    public Difference differenceTo(Concern after) {
        return Difference.of(this)
                .field("subject", subject, after.subject)
                .field("resolvedAt", at(resolution), at(after.resolution))
                .field("resolution", note(resolution), note(after.resolution));
    }

    private static @Nullable Instant at(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.at();
    }

    private static @Nullable String note(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.note();
    }
}
