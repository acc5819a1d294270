package dev.kontor.kpi.insight;

import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;

/** Whether the data keeps up with the calendar. */
public final class FreshnessRule {

    private FreshnessRule() {}

    /**
     * The age of a KPI's data.
     *
     * @param timeline the KPI's values at its cadence
     * @param latestClosed the latest closed period
     */
    public static Freshness judge(Timeline timeline, Period latestClosed) {
        Period latest = timeline.latestUpTo(latestClosed);
        if (latest == null) {
            return Freshness.MISSING;
        }
        return latest.equals(latestClosed) ? Freshness.FRESH : Freshness.STALE;
    }
}
