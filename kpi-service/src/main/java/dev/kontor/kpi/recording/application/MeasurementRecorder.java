package dev.kontor.kpi.recording.application;

import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.application.UpToDate;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import dev.kontor.kpi.recording.Claim;
import dev.kontor.kpi.recording.Effect;
import dev.kontor.kpi.recording.MeasurementCheck;
import dev.kontor.kpi.recording.MeasurementDraft;
import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.Recording;
import dev.kontor.kpi.recording.RecordingOutcome;
import dev.kontor.kpi.recording.Recordings;
import dev.kontor.kpi.recording.RowResult;
import dev.kontor.kpi.standing.application.StandingKeeper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        return checked(rows).flatMap(checked -> {
            Recording recording = new Recording(actor, source, checked.good());
            RecordingOutcome outcome = checked.outcome();
            return recordings.store(
                    recording,
                    new Claim(idempotencyKey, Fingerprint.of(source, rows), outcome),
                    standings.refresh(checked.catalogue(), outcome.kpis()));
        });
    }

    /**
     * Records what is not in force already, so that nothing happens when it is repeated; otherwise as {@link #record}.
     *
     * @return what became of each row, in their order
     */
    public Uni<List<RowResult>> recordChanges(String actor, String source, List<MeasurementDraft> rows) {
        Optional<Problem.Invalid> problem =
                SOURCE.check(source, List.of("input", "source")).or(() -> number(rows));
        if (problem.isPresent()) {
            return Uni.createFrom().item(Collections.nCopies(rows.size(), new RowResult.Refused(problem.get())));
        }
        return UpToDate.work(
                definitions,
                () -> checked(rows)
                        .flatMap(checked -> storeChanges(actor, source, checked).map(checked::results)));
    }

    /** Who has nothing new to say locks nobody out. */
    private Uni<List<Effect>> storeChanges(String actor, String source, Checked checked) {
        List<NewMeasurement> good = checked.good();
        return recordings.inForce(good).flatMap(inForce -> {
            List<Effect> effects = Effect.of(good, inForce);
            return effects.stream().allMatch(effect -> effect == Effect.NONE)
                    ? Uni.createFrom().item(effects)
                    : recordings.storeChanges(
                            new Recording(actor, source, good), standings.refresh(checked.catalogue(), checked.kpis()));
        });
    }

    private static List<String> accountIds(List<MeasurementDraft> rows) {
        return rows.stream()
                .map(MeasurementDraft::accountId)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Uni<Checked> checked(List<MeasurementDraft> rows) {
        return Uni.combine()
                .all()
                .unis(definitions.catalogue(), accounts.named(accountIds(rows)))
                .asTuple()
                .map(known -> {
                    Catalogue catalogue = known.getItem1();
                    var check = new MeasurementCheck(catalogue, known.getItem2(), LocalDate.now(clock));
                    List<MeasurementCheck.Result> results = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        results.add(check.check(rows.get(i), List.of("input", "measurements", String.valueOf(i))));
                    }
                    return new Checked(catalogue, results);
                });
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
