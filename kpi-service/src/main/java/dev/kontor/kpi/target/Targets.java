package dev.kontor.kpi.target;

import dev.kontor.kpi.period.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The targets of one KPI, earlier ones included; their days do not overlap.
 *
 * @param all by first day, the earliest first
 */
public record Targets(List<Target> all) {

    public static final Targets NONE = new Targets(List.of());

    public Targets {
        all = all.stream().sorted(Comparator.comparing(Target::startsOn)).toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * The target that counts on that day: the latest that has started, also past its due date until another starts;
     * before the first start the first one.
     */
    public @Nullable Target inForce(LocalDate day) {
        Target inForce = null;
        for (Target target : all) {
            if (inForce == null || !target.startsOn().isAfter(day)) {
                inForce = target;
            }
        }
        return inForce;
    }

    /** The target whose course runs through that period; the later one where two meet. */
    public @Nullable Target covering(Period period) {
        Target covering = null;
        for (Target target : all) {
            covering = target.covers(period) ? target : covering;
        }
        return covering;
    }
}
