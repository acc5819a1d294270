package dev.kontor.kpi.recording.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.recording.Effect;
import dev.kontor.kpi.recording.MeasurementCheck;
import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.RecordingOutcome;
import dev.kontor.kpi.recording.RowResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Rows that were checked.
 *
 * @param catalogue what they were checked against
 * @param rows what came of each
 */
record Checked(Catalogue catalogue, List<MeasurementCheck.Result> rows) {

    List<NewMeasurement> good() {
        List<NewMeasurement> good = new ArrayList<>();
        for (MeasurementCheck.Result row : rows) {
            if (row instanceof MeasurementCheck.Result.Good(NewMeasurement measurement)) {
                good.add(measurement);
            }
        }
        return good;
    }

    /** Those that are recorded, each once. */
    List<KpiId> kpis() {
        return good().stream().map(NewMeasurement::kpi).distinct().toList();
    }

    /** When all that is good is recorded. */
    RecordingOutcome outcome() {
        List<Problem> bad = new ArrayList<>();
        for (MeasurementCheck.Result row : rows) {
            if (row instanceof MeasurementCheck.Result.Bad(Problem problem)) {
                bad.add(problem);
            }
        }
        return new RecordingOutcome(good().size(), kpis(), bad);
    }

    /**
     * Of each row.
     *
     * @param effects what those that are good changed
     */
    List<RowResult> results(List<Effect> effects) {
        Iterator<Effect> effect = effects.iterator();
        List<RowResult> results = new ArrayList<>();
        for (MeasurementCheck.Result row : rows) {
            results.add(
                    switch (row) {
                        case MeasurementCheck.Result.Good good -> new RowResult.Kept(effect.next());
                        case MeasurementCheck.Result.Bad(Problem problem) -> new RowResult.Refused(problem);
                    });
        }
        return results;
    }
}
