package dev.kontor.kpi.standing;

import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a subject's KPIs stand altogether.
 *
 * @param worst the worst status that any of them has
 * @param counts how many have which status, the worst first; those that none has are left out
 * @param attention the KPIs that need attention, at most three, the worst first
 */
public record Scorecard(KpiStatus worst, Map<KpiStatus, Integer> counts, List<KpiId> attention) {

    /** From the worst to the best; what cannot be judged comes last. */
    private static final List<KpiStatus> BY_SEVERITY = List.of(
            KpiStatus.MISSED,
            KpiStatus.OFF_TRACK,
            KpiStatus.AT_RISK,
            KpiStatus.ON_TRACK,
            KpiStatus.ACHIEVED,
            KpiStatus.NO_TARGET,
            KpiStatus.NO_DATA);

    /** The worst first. */
    public static final Comparator<KpiStatus> SEVERITY = Comparator.comparingInt(BY_SEVERITY::indexOf);

    private static final Set<KpiStatus> ALARMING = EnumSet.of(KpiStatus.MISSED, KpiStatus.OFF_TRACK, KpiStatus.AT_RISK);

    private static final int MOST_ATTENTION = 3;

    /** Of at least one KPI, by their codes. */
    public static Scorecard of(Subject subject, Map<String, KpiStatus> statuses) {
        Map<KpiStatus, Integer> counts = statuses.values().stream()
                .collect(Collectors.toMap(
                        status -> status, _ -> 1, Integer::sum, () -> new TreeMap<KpiStatus, Integer>(SEVERITY)));
        List<KpiId> attention = statuses.entrySet().stream()
                .filter(kpi -> ALARMING.contains(kpi.getValue()))
                .sorted(Map.Entry.<String, KpiStatus>comparingByValue(SEVERITY)
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ATTENTION)
                .map(kpi -> new KpiId(subject, kpi.getKey()))
                .toList();
        return new Scorecard(counts.keySet().iterator().next(), counts, attention);
    }
}
