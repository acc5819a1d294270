package dev.kontor.kit.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.graphql.Description;

/**
 * GraphQL scalar {@code DateTime}: an instant, written in UTC, read with any offset.
 *
 * @see <a href="https://scalars.graphql.org/andimarek/date-time">Specification of the scalar</a>
 */
@CustomScalar("DateTime")
@Description("Instant, RFC 3339, always with an offset. See https://scalars.graphql.org/andimarek/date-time.html.")
public record DateTime(Instant value) implements CustomStringScalar {

    /**
     * Reads RFC 3339; the GraphQL runtime calls this for literals and variables.
     *
     * @throws java.time.DateTimeException when the text is no such instant
     */
    public DateTime(String text) {
        this(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    }

    @Override
    public String stringValueForSerialization() {
        return value.toString();
    }
}
