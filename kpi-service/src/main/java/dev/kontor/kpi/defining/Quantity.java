package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.UnitKind;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a formula is a quantity of. Money and time are dimensions, which multiply and divide; percentages,
 * ratios, counts and scores are plain numbers, told apart only as long as nothing was multiplied.
 *
 * @param dimensions currencies and {@code s}, each to which power; none for plain numbers
 * @param unit the unit of a KPI that was neither multiplied nor divided; null for what is of no unit in particular
 * @param isLiteral whether it is a mere number, which can stand for anything
 */
record Quantity(Map<String, Integer> dimensions, @Nullable KpiUnit unit, boolean isLiteral) {

    static final Quantity LITERAL = new Quantity(Map.of(), null, true);

    private static final String SECONDS = "s";

    Quantity {
        dimensions = Map.copyOf(dimensions);
    }

    static Quantity of(KpiUnit unit) {
        Map<String, Integer> dimensions = switch (unit.kind()) {
            case CURRENCY -> Map.of(Objects.requireNonNull(unit.symbol()), 1);
            case DURATION -> Map.of(SECONDS, 1);
            case PERCENT, RATIO, COUNT, SCORE -> Map.of();
        };
        return new Quantity(dimensions, unit, false);
    }

    Quantity times(Quantity other) {
        return combined(other, 1);
    }

    Quantity dividedBy(Quantity other) {
        return combined(other, -1);
    }

    /** Whether they can be added, or compared. */
    boolean fits(Quantity other) {
        if (isLiteral || other.isLiteral) {
            return true;
        }
        return dimensions.equals(other.dimensions)
                && (unit == null || other.unit == null || areAlike(unit, other.unit));
    }

    /** The sum of two that fit. */
    Quantity plus(Quantity other) {
        if (isLiteral) {
            return other;
        }
        return unit == null ? other.isLiteral ? this : other : this;
    }

    /**
     * Whether a KPI with that unit may have it for its value. What is of several dimensions, such as money per hour, has
     * no kind of its own: it is a ratio, or money when it is money to begin with.
     */
    boolean isOf(KpiUnit result) {
        Quantity wanted = of(result);
        if (fits(wanted)) {
            return true;
        }
        return switch (result.kind()) {
            case RATIO -> dimensions.size() > 1;
            case CURRENCY ->
                dimensions.size() > 1 && dimensions.getOrDefault(Objects.requireNonNull(result.symbol()), 0) == 1;
            case PERCENT, COUNT, DURATION, SCORE -> false;
        };
    }

    /** For people: {@code EUR}, {@code %}, {@code count}, {@code EUR per s}. */
    String told() {
        if (unit != null && dimensions.isEmpty()) {
            return tell(unit);
        }
        if (dimensions.isEmpty()) {
            return "a plain number";
        }
        StringBuilder told = new StringBuilder();
        new TreeMap<>(dimensions).forEach((dimension, power) -> {
            told.append(told.isEmpty() ? "" : " · ").append(dimension);
            told.append(power == 1 ? "" : "^" + power);
        });
        return told.toString();
    }

    static String tell(KpiUnit unit) {
        String symbol = unit.symbol();
        return symbol == null ? unit.kind().name().toLowerCase(Locale.ROOT) : symbol;
    }

    private Quantity combined(Quantity other, int sign) {
        if (isLiteral && other.isLiteral) {
            return LITERAL;
        }
        Map<String, Integer> sum = new TreeMap<>(dimensions);
        other.dimensions.forEach((dimension, power) -> sum.merge(dimension, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return new Quantity(sum, null, false);
    }

    private static boolean areAlike(KpiUnit one, KpiUnit other) {
        boolean sameSymbol =
                one.symbol() == null || other.symbol() == null || one.symbol().equals(other.symbol());
        return one.kind() == other.kind() && (sameSymbol || one.kind() != UnitKind.COUNT);
    }
}
