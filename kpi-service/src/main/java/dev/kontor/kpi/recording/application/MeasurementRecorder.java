package dev.kontor.kpi.recording.application;

import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.application.UpToDate;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.recording.MeasurementCheck;
import dev.kontor.kpi.recording.MeasurementDraft;
import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.Recording;
import dev.kontor.kpi.recording.RecordingOutcome;
import dev.kontor.kpi.recording.Recordings;
import dev.kontor.kpi.standing.application.StandingKeeper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Records measurements in bulk: good rows are kept even when others are bad. */
@ApplicationScoped
public class MeasurementRecorder {

    /** Most rows of a recording: bounds the memory and the locks of one transaction. */
    public static final int MOST_ROWS = 500;

    private static final List<String> ROWS = List.of("input", "measurements");
    private static final TextField SOURCE = new TextField("source", 100);
    private static final TextField KEY = new TextField("idempotencyKey", 200);

    private final Definitions definitions;
    private final KnownAccounts accounts;
    private final Recordings recordings;
    private final StandingKeeper standings;
    private final Clock clock;

    MeasurementRecorder(
            Definitions definitions,
            KnownAccounts accounts,
            Recordings recordings,
            StandingKeeper standings,
            Clock clock) {
        this.definitions = definitions;
        this.accounts = accounts;
        this.recordings = recordings;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Records.
     *
     * @param actor who records
     * @param source where the measurements come from
     * @param idempotencyKey repeats of the actor with the same key and the same rows get the first outcome
     * @param rows what to record
     */
    public Uni<RecordingOutcome> record(
            String actor, String source, String idempotencyKey, List<MeasurementDraft> rows) {
        Optional<Problem.Invalid> problem = SOURCE.check(source, List.of("input", "source"))
                .or(() -> KEY.check(idempotencyKey, List.of("input", "idempotencyKey")))
                .or(() -> number(rows));
        if (problem.isPresent()) {
            return Uni.createFrom().item(RecordingOutcome.refused(problem.get()));
        }
        return UpToDate.work(definitions, () -> store(actor, source, idempotencyKey, rows))
                .map(MeasurementRecorder::outcome);
    }

    private Uni<Recordings.Result> store(
            String actor, String source, String idempotencyKey, List<MeasurementDraft> rows) {
        return Uni.combine()
                .all()
                .unis(definitions.catalogue(), accounts.named(accountIds(rows)))
                .asTuple()
                .flatMap(known -> {
                    Catalogue catalogue = known.getItem1();
                    var check = new MeasurementCheck(catalogue, known.getItem2(), LocalDate.now(clock));
                    Recording recording = checked(check, actor, source, idempotencyKey, rows);
                    return recordings.store(
                            recording,
                            standings.refresh(catalogue, recording.outcome().kpis()));
                });
    }

    private static List<String> accountIds(List<MeasurementDraft> rows) {
        return rows.stream()
                .map(MeasurementDraft::accountId)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Recording checked(
            MeasurementCheck check, String actor, String source, String key, List<MeasurementDraft> rows) {
        List<NewMeasurement> good = new ArrayList<>();
        List<Problem> bad = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> path = List.of("input", "measurements", String.valueOf(i));
            switch (check.check(rows.get(i), path)) {
                case MeasurementCheck.Result.Good(NewMeasurement measurement) -> good.add(measurement);
                case MeasurementCheck.Result.Bad(Problem problem) -> bad.add(problem);
            }
        }
        List<KpiId> kpis = good.stream().map(NewMeasurement::kpi).distinct().toList();
        RecordingOutcome outcome = new RecordingOutcome(good.size(), kpis, bad);
        return new Recording(actor, source, key, Fingerprint.of(source, rows), good, outcome);
    }

    private static RecordingOutcome outcome(Recordings.Result result) {
        return switch (result) {
            case Recordings.Result.Stored(RecordingOutcome outcome) -> outcome;
            case Recordings.Result.KeyTaken() ->
                RecordingOutcome.refused(new Problem.Invalid(
                        "This key was used for other measurements; take a new one.",
                        List.of("input", "idempotencyKey"),
                        "IDEMPOTENCY_KEY_REUSED"));
        };
    }

    private static Optional<Problem.Invalid> number(List<MeasurementDraft> rows) {
        if (rows.size() <= MOST_ROWS) {
            return Optional.empty();
        }
        String message = "At most %d measurements at once, not %d.".formatted(MOST_ROWS, rows.size());
        return Optional.of(new Problem.Invalid(message, ROWS, "TOO_MANY_MEASUREMENTS"));
    }
}
