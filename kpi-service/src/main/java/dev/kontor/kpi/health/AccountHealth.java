package dev.kontor.kpi.health;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Composite health: the mean of its parts' scores, weighted. Parts without data are left out, which rescales the weights of
 * the others.
 *
 * @param parts all of the model, in the order of their codes; at least one has data
 */
public record AccountHealth(List<Part> parts) {

    /**
     * A component, applied.
     *
     * @param component what it is of the model
     * @param value the KPI's current value; null without data
     * @param valueBefore the value that was current thirty days before; null without data then
     */
    public record Part(
            HealthComponent component,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueBefore) {

        /** 0 to 100; null without data. */
        public @Nullable BigDecimal score() {
            return value == null ? null : component.score(value);
        }

        private boolean hasData() {
            return value != null;
        }
    }

    public AccountHealth {
        parts = List.copyOf(parts);
        if (parts.stream().noneMatch(Part::hasData)) {
            throw new IllegalArgumentException("None of the health's parts has data: " + parts);
        }
    }

    /** The health that parts make; empty when none of them has data. */
    public static Optional<AccountHealth> of(List<Part> parts) {
        return parts.stream().anyMatch(Part::hasData) ? Optional.of(new AccountHealth(parts)) : Optional.empty();
    }

    /** How many points it is more than it was thirty days before, by the same model; empty when there was none. */
    public OptionalInt change() {
        List<Part> before = parts.stream()
                .map(part -> new Part(part.component(), part.valueBefore(), null))
                .toList();
        return of(before).map(then -> OptionalInt.of(score() - then.score())).orElse(OptionalInt.empty());
    }

    /** 0 to 100, as exact as quotients are. */
    public BigDecimal exactScore() {
        BigDecimal scored = sum(part -> part.component().weight().multiply(Objects.requireNonNull(part.score())));
        return Decimals.divide(scored, weightWithData());
    }

    /** 0 to 100, as people see it. */
    public int score() {
        return whole(exactScore());
    }

    public HealthBand band() {
        return HealthBand.of(score());
    }

    /** The share of the weight that has data, more than 0 and at most 1. */
    public BigDecimal confidence() {
        BigDecimal all = parts.stream().map(part -> part.component().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Decimals.divide(weightWithData(), all);
    }

    /** A score as people see it. */
    public static int whole(BigDecimal score) {
        return score.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    }

    private BigDecimal weightWithData() {
        return sum(part -> part.component().weight());
    }

    private BigDecimal sum(Function<Part, BigDecimal> term) {
        return parts.stream().filter(Part::hasData).map(term).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
