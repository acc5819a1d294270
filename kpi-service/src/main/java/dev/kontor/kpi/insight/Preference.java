package dev.kontor.kpi.insight;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.target.Band;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What counts as better for a KPI. */
public sealed interface Preference {

    /** The preference of a KPI; a band KPI without a band target has none. */
    static Preference of(KpiDirection direction, @Nullable Band band) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> new More();
            case LOWER_IS_BETTER -> new Less();
            case WITHIN_RANGE -> band == null ? new Unknown() : new Near(band);
        };
    }

    /** The quantity whose way up or down is judged: the value itself, or its distance to the band. */
    BigDecimal measure(BigDecimal value);

    /** The value as it is judged: more is better. Null when nothing says what is. */
    default @Nullable BigDecimal merit(BigDecimal value) {
        return switch (this) {
            case More() -> value;
            case Less() -> value.negate();
            case Near(Band band) -> band.distance(value).negate();
            case Unknown() -> null;
        };
    }

    /** What a change of that quantity means. */
    Movement judge(int sign);

    /** What the change from one value to another means. */
    default Movement judge(BigDecimal from, BigDecimal to) {
        return judge(measure(to).compareTo(measure(from)));
    }

    /** More is better. */
    record More() implements Preference {

        @Override
        public BigDecimal measure(BigDecimal value) {
            return value;
        }

        @Override
        public Movement judge(int sign) {
            return movement(sign);
        }
    }

    /** Less is better. */
    record Less() implements Preference {

        @Override
        public BigDecimal measure(BigDecimal value) {
            return value;
        }

        @Override
        public Movement judge(int sign) {
            return movement(-sign);
        }
    }

    /**
     * Less distance to a band is better.
     *
     * @param band the band
     */
    record Near(Band band) implements Preference {

        @Override
        public BigDecimal measure(BigDecimal value) {
            return band.distance(value);
        }

        @Override
        public Movement judge(int sign) {
            return movement(-sign);
        }
    }

    /** Nothing says what is better, so no change is. */
    record Unknown() implements Preference {

        @Override
        public BigDecimal measure(BigDecimal value) {
            return value;
        }

        @Override
        public Movement judge(int sign) {
            return Movement.STABLE;
        }
    }

    private static Movement movement(int sign) {
        if (sign == 0) {
            return Movement.STABLE;
        }
        return sign > 0 ? Movement.IMPROVING : Movement.DECLINING;
    }
}
