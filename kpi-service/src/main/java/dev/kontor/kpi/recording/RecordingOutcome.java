package dev.kontor.kpi.recording;

import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.KpiId;
import java.util.List;

/**
 * What came of a recording.
 *
 * @param recorded rows stored
 * @param kpis KPIs that were recorded, each once
 * @param problems one per bad row
 */
public record RecordingOutcome(int recorded, List<KpiId> kpis, List<Problem> problems) {

    public RecordingOutcome {
        kpis = List.copyOf(kpis);
        problems = List.copyOf(problems);
    }

    /** Nothing was even tried. */
    public static RecordingOutcome refused(Problem problem) {
        return new RecordingOutcome(0, List.of(), List.of(problem));
    }
}
