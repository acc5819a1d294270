package dev.kontor.kpi.measurement;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.Formula;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded about one subject, from which the values of any of its KPIs follow: recorded ones by roll-up,
 * derived ones from their inputs after roll-up.
 *
 * @param catalogue the definitions
 * @param observations measurements in force, by code
 */
public record SubjectHistory(Catalogue catalogue, Map<String, List<Observation>> observations) {

    public SubjectHistory {
        observations = Map.copyOf(observations);
    }

    /** Whether anything was recorded under that code. */
    public boolean hasRecords(String code) {
        return observations.containsKey(code);
    }

    /**
     * What was recorded about each named segment by itself, for a KPI and all that it is derived from.
     *
     * <p>A pass over the observations, however many segments there are.
     */
    public NavigableMap<String, SubjectHistory> bySegment(String code) {
        NavigableMap<String, Map<String, List<Observation>>> parts = new TreeMap<>();
        for (String involved : catalogue.withInputs(code)) {
            for (Observation observation : observations.getOrDefault(involved, List.of())) {
                if (!observation.segment().isEmpty()) {
                    parts.computeIfAbsent(observation.segment(), _ -> new HashMap<>())
                            .computeIfAbsent(involved, _ -> new ArrayList<>())
                            .add(observation);
                }
            }
        }
        NavigableMap<String, SubjectHistory> histories = new TreeMap<>();
        parts.forEach((segment, part) -> histories.put(segment, new SubjectHistory(catalogue, part)));
        return histories;
    }

    /**
     * The values of a KPI.
     *
     * @param code its code
     * @param granularity length of the periods, the KPI's cadence or coarser
     * @param segment only this part of the subject; null for all of it
     */
    public Timeline timeline(String code, Granularity granularity, @Nullable String segment) {
        KpiDefinition definition = catalogue.get(code);
        return switch (definition.derivation()) {
            case Derivation.Recorded() -> recorded(definition, granularity, segment);
            case Derivation.GrowthOf(String input) -> growth(timeline(input, granularity, segment));
            case Derivation.Computed(Formula formula) -> computed(formula, granularity, segment);
        };
    }

    private Timeline recorded(KpiDefinition definition, Granularity granularity, @Nullable String segment) {
        Map<Period, NavigableMap<Period, List<Sample>>> buckets = new HashMap<>();
        for (Observation observation : observations.getOrDefault(definition.code(), List.of())) {
            if (segment != null && !segment.equals(observation.segment())) {
                continue;
            }
            if (granularity.isFinerThan(observation.period().granularity())) {
                // What was measured by the month says nothing about a day of it.
                continue;
            }
            buckets.computeIfAbsent(observation.period().within(granularity), _ -> new TreeMap<>())
                    .computeIfAbsent(observation.period(), _ -> new ArrayList<>())
                    .add(observation.sample());
        }
        RollupRule rule = RollupRule.of(definition);
        Map<Period, Measured> values = new HashMap<>();
        buckets.forEach((period, samples) -> {
            Measured measured = rule.apply(samples);
            if (measured != null) {
                values.put(period, measured);
            }
        });
        return new Timeline(granularity, values);
    }

    private static Timeline growth(Timeline input) {
        Map<Period, Measured> values = new HashMap<>();
        input.values().forEach((period, measured) -> {
            BigDecimal before = input.valueAt(period.plus(-1));
            if (before != null && before.signum() > 0) {
                BigDecimal change = measured.value().subtract(before);
                values.put(period, new Measured(Decimals.divide(Decimals.HUNDRED.multiply(change), before), null));
            }
        });
        return new Timeline(input.granularity(), values);
    }

    private Timeline computed(Formula formula, Granularity granularity, @Nullable String segment) {
        Map<String, Timeline> inputs = new HashMap<>();
        formula.inputs().forEach(code -> inputs.put(code, timeline(code, granularity, segment)));
        Map<Period, Measured> values = new HashMap<>();
        for (Period period : inputs.values().iterator().next().values().keySet()) {
            Map<String, BigDecimal> arguments = new HashMap<>();
            inputs.forEach((code, timeline) -> {
                BigDecimal value = timeline.valueAt(period);
                if (value != null) {
                    arguments.put(code, value);
                }
            });
            if (arguments.size() == inputs.size()) {
                formula.evaluate(arguments).ifPresent(value -> values.put(period, new Measured(value, null)));
            }
        }
        return new Timeline(granularity, values);
    }
}
