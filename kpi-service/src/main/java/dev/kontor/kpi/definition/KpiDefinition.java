package dev.kontor.kpi.definition;

import dev.kontor.kpi.period.Granularity;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, how, and why: the S, M and R of SMART.
 *
 * @param code stable code, e.g. {@code REVENUE_GROWTH_MOM}: capital letters, digits, underscores, at most 64
 * @param name its name
 * @param description what exactly is measured, in full sentences; empty until written
 * @param goal which business goal it serves; empty until named
 * @param perspective balanced-scorecard perspective
 * @param unit its unit
 * @param direction which way is good
 * @param rollup how finer periods and segments roll up; a derived KPI is computed after its inputs rolled up
 * @param derivation where its values come from
 * @param cadence how often it is measured
 * @param scope where it may be measured
 * @param retired keeps its history and takes no new measurements
 * @param version optimistic lock
 */
public record KpiDefinition(
        String code,
        String name,
        String description,
        String goal,
        KpiPerspective perspective,
        KpiUnit unit,
        KpiDirection direction,
        Rollup rollup,
        Derivation derivation,
        Granularity cadence,
        KpiScope scope,
        boolean retired,
        int version) {

    /** What a code looks like. */
    public static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    public KpiDefinition {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a KPI code: " + code);
        }
        if (derivation.inputs().contains(code)) {
            throw new IllegalArgumentException("%s is derived from itself".formatted(code));
        }
    }

    public boolean isDerived() {
        return !(derivation instanceof Derivation.Recorded);
    }

    /** Whether all values of the one, and how they are judged, are those of the other. */
    public boolean meansTheSameAs(@Nullable KpiDefinition other) {
        return other != null
                && unit.equals(other.unit)
                && direction == other.direction
                && rollup == other.rollup
                && derivation.equals(other.derivation)
                && cadence == other.cadence
                && scope == other.scope;
    }

    /** The same, from now on without new measurements. */
    public KpiDefinition retire() {
        return new KpiDefinition(
                code,
                name,
                description,
                goal,
                perspective,
                unit,
                direction,
                rollup,
                derivation,
                cadence,
                scope,
                true,
                version + 1);
    }
}
