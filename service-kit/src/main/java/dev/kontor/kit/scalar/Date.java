package dev.kontor.kit.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL scalar {@code Date}: a calendar date of the years 0000 to 9999. Ours rather than SmallRye's, which lets any text
 * pass validation and fails in the resolver.
 *
 * @see <a href="https://scalars.graphql.org/andimarek/local-date">Specification of the scalar</a>
 */
@CustomScalar("Date")
@Description("Calendar date, ISO 8601 `YYYY-MM-DD`. See https://scalars.graphql.org/andimarek/local-date.html.")
public record Date(LocalDate value) implements CustomStringScalar {

    // Strict, so that February 30 is refused rather than moved.
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    /** Business has no dates outside of these, and calendars and databases differ about the years around zero. */
    private static final int MIN_YEAR = 1000;

    private static final int MAX_YEAR = 2999;

    /**
     * Reads {@code YYYY-MM-DD}; the GraphQL runtime calls this for literals and variables.
     *
     * @throws java.time.DateTimeException when the text is no such date
     * @throws IllegalArgumentException when it is of another millennium
     */
    public Date(String text) {
        this(inRange(LocalDate.parse(text, FORMAT)));
    }

    public static @Nullable Date ofNullable(@Nullable LocalDate date) {
        return date == null ? null : new Date(date);
    }

    public static @Nullable LocalDate valueOf(@Nullable Date date) {
        return date == null ? null : date.value;
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            throw new IllegalArgumentException("a Date lies between the years %d and %d".formatted(MIN_YEAR, MAX_YEAR));
        }
        return date;
    }

    @Override
    public String stringValueForSerialization() {
        return FORMAT.format(value);
    }
}
