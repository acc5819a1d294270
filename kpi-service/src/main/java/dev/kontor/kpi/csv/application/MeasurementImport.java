package dev.kontor.kpi.csv.application;

import dev.kontor.kit.csv.CsvImport;
import dev.kontor.kit.csv.CsvRow;
import dev.kontor.kit.csv.ImportReport;
import dev.kontor.kit.csv.RowOutcome;
import dev.kontor.kit.csv.RowOutcome.Fault;
import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.recording.MeasurementDraft;
import dev.kontor.kpi.recording.RowResult;
import dev.kontor.kpi.recording.application.MeasurementRecorder;
import dev.kontor.kpi.subject.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads measurements from a file as they come, as many at a time as are recorded at once. What a row says is recorded when it
 * is not in force already, by the rules that all recordings follow.
 */
@ApplicationScoped
public class MeasurementImport {

    private static final CsvImport FILE =
            new CsvImport(MeasurementColumns.ALL, MeasurementColumns.NEEDED, MeasurementRecorder.MOST_ROWS);

    /** {@code input, measurements, 3, subject, accountId}: which column a problem is about. */
    private static final int COLUMN_IN_PATH = 3;

    private final KnownAccounts accounts;
    private final MeasurementRecorder recorder;

    MeasurementImport(KnownAccounts accounts, MeasurementRecorder recorder) {
        this.accounts = accounts;
        this.recorder = recorder;
    }

    /** A row that can be recorded, and where in the batch it stands. */
    private record Usable(int index, String source, MeasurementDraft draft) {}

    /**
     * Reads a file to its end, or until it is none; what came before that is kept. To be called on a thread that can wait.
     *
     * @param actor who records
     */
    public ImportReport read(String actor, InputStream file) {
        return FILE.read(file, rows -> take(actor, rows));
    }

    private List<RowOutcome> take(String actor, List<CsvRow> cells) {
        List<MeasurementRow> rows = cells.stream().map(MeasurementRow::new).toList();
        Map<String, Subject.Account> numbered = numbered(rows);
        List<RowOutcome> outcomes = new ArrayList<>();
        List<Usable> run = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MeasurementRow row = rows.get(i);
            Optional<MeasurementDraft> draft = row.draft(numbered);
            // Is replaced by what becomes of it when there is a draft.
            outcomes.add(new RowOutcome.Refused(row.cells().faults()));
            if (draft.isEmpty()) {
                continue;
            }
            // In the order of the file, since of two rows about the same the later one counts.
            if (!run.isEmpty() && !run.getLast().source().equals(row.source())) {
                record(actor, run, outcomes);
            }
            run.add(new Usable(i, row.source(), draft.get()));
        }
        record(actor, run, outcomes);
        return outcomes;
    }

    private Map<String, Subject.Account> numbered(List<MeasurementRow> rows) {
        Set<String> numbers = rows.stream()
                .map(MeasurementRow::accountNumber)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return accounts.numbered(numbers).await().indefinitely();
    }

    /** Records rows of one source, and leaves none of them. */
    private void record(String actor, List<Usable> run, List<RowOutcome> outcomes) {
        if (run.isEmpty()) {
            return;
        }
        List<RowResult> results = recorder.recordChanges(
                        actor,
                        run.getFirst().source(),
                        run.stream().map(Usable::draft).toList())
                .await()
                .indefinitely();
        for (int i = 0; i < results.size(); i++) {
            outcomes.set(run.get(i).index(), outcome(results.get(i)));
        }
        run.clear();
    }

    private static RowOutcome outcome(RowResult result) {
        return switch (result) {
            case RowResult.Kept(var effect) ->
                switch (effect) {
                    case FIRST -> new RowOutcome.Created();
                    case OTHER -> new RowOutcome.Updated();
                    case NONE -> new RowOutcome.Unchanged();
                };
            case RowResult.Refused(Problem problem) -> new RowOutcome.Refused(List.of(fault(problem)));
        };
    }

    private static Fault fault(Problem problem) {
        String column = column(problem.path());
        return switch (problem) {
            case Problem.Invalid(String message, var _, String rule) -> new Fault(column, rule, message);
            case Problem.NotFound(String message, var _) ->
                new Fault(
                        column,
                        "REFERENCE_UNKNOWN",
                        column.equals(MeasurementColumns.SUBJECT) ? "No account has this number or id." : message);
        };
    }

    /** What is wrong with all rows of a recording, such as its source, has a shorter path. */
    private static String column(List<String> path) {
        return path.size() > COLUMN_IN_PATH ? path.get(COLUMN_IN_PATH) : path.getLast();
    }
}
