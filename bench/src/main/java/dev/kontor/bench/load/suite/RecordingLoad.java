package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Recording in bulk, held against COPY of rows of the same kind into the same table, over as many connections. What
 * is recorded lies before all that is there, and is removed before and after.
 */
public final class RecordingLoad {

    /** Most rows of a call. */
    private static final int ROWS = 500;

    /** Enough that psql's own start does not count. */
    private static final int COPIED = 100_000;

    private static final String RECORD = """
            mutation($input:RecordMeasurementsInput!){recordMeasurements(input:$input)
            {recorded errors{...on UserError{message path}}}}
            """;

    private static final String REMOVE = """
            delete from measurement where source = '${source}';
            delete from recording where idempotency_key like '${source}-%';
            delete from kpi_standing where code in ('${daily}', '${history}');
            delete from kpi where code in ('${daily}', '${history}')
            """;

    /** Measured daily, and not among what is there all the time. */
    private static final String DAILY = "CLICK_THROUGH_RATE";

    private static final String HISTORY = "REVENUE_PER_TABLE";

    /** @param millis of each call */
    private record Turn(double perSecond, List<Double> millis, double serviceMicros, double databaseMicros) {}

    private final OwnSuite suite;
    private final Psql psql;
    private final Consumer<String> news;
    private final String run = UUID.randomUUID().toString();

    public RecordingLoad(OwnSuite suite, Consumer<String> news) {
        this.suite = suite;
        this.psql = new Psql(suite);
        this.news = news;
    }

    /** Measures: every kind over each number of connections, in every round the service first and COPY right after it. */
    public String table(List<Integer> connections, int rounds, Duration turn, Duration warmUp) {
        Table table = new Table(
                "500 rows a call",
                "connections",
                "rows/s",
                "p50 ms of a call",
                "COPY rows/s",
                "service / COPY",
                "CPU µs of a row: service",
                "its database",
                "database under COPY");
        try (Connection connection = suite.connect(KpiData.DATABASE)) {
            var database = new Statements(connection);
            remove(database);
            for (NewRows rows : kinds(database)) {
                var next = new AtomicLong();
                news.accept("warming: recording " + rows.name());
                if (warmUp.isPositive()) {
                    service(rows, next, connections.getLast(), warmUp);
                }
                for (int number : connections) {
                    List<Turn> service = new ArrayList<>();
                    List<Turn> copy = new ArrayList<>();
                    for (int round = 1; round <= rounds; round++) {
                        news.accept("recording " + rows.name() + ", connections: " + number + ", round " + round);
                        service.add(service(rows, next, number, turn));
                        copy.add(copy(database, rows, next, number));
                    }
                    table.row(row(rows, number, service, copy));
                }
            }
            remove(database);
        } catch (SQLException e) {
            throw new BenchFailure("Recordings cannot be prepared: " + e.getMessage(), e);
        }
        return table.toString();
    }

    private static void remove(Statements database) throws SQLException {
        database.run(REMOVE, Map.of("source", NewRows.SOURCE, "daily", DAILY, "history", HISTORY));
        database.run("vacuum analyze");
    }

    private static List<NewRows> kinds(Statements database) throws SQLException {
        List<UUID> accounts = database.rows("select id from account order by number").stream()
                .map(row -> UUID.fromString(row.getFirst()))
                .toList();
        var rollups = database.rows("select code, rollup from kpi_definition").stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));
        LocalDate month = first(database, "MONTH");
        LocalDate day = first(database, "DAY");
        return List.of(
                new NewRows("20 KPIs of 25 accounts, a month", "MONTH", KpiData.MONTHLY, month, 1, accounts, rollups),
                new NewRows("a KPI of 500 accounts, a day", "DAY", List.of(DAILY), day, 1, accounts, rollups),
                new NewRows("a KPI of an account, 500 days", "DAY", List.of(HISTORY), day, ROWS, accounts, rollups));
    }

    private static LocalDate first(Statements database, String granularity) throws SQLException {
        return LocalDate.parse(
                database.rows("select min(period_start) from measurement where granularity = '" + granularity + "'")
                        .getFirst()
                        .getFirst());
    }

    private Turn service(NewRows rows, AtomicLong next, int connections, Duration time) {
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Cost<Long> cost = Cost.of(suite, Application.KPI, () -> {
            long end = System.nanoTime() + time.toNanos();
            try (var clients = Executors.newFixedThreadPool(connections)) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < connections; i++) {
                    all.add(clients.submit(() -> {
                        GraphQlClient client = suite.client(Application.KPI);
                        while (System.nanoTime() < end) {
                            ObjectNode call = call(rows, next.getAndAdd(ROWS));
                            long begun = System.nanoTime();
                            record(client, call);
                            millis.add((System.nanoTime() - begun) / 1e6);
                        }
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } catch (ExecutionException e) {
                throw new BenchFailure("kpi-service does not record: " + e.getCause(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a benchmark", e);
            }
            return (long) millis.size() * ROWS;
        });
        return turn(cost, List.copyOf(millis));
    }

    private ObjectNode call(NewRows rows, long from) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        ObjectNode input = variables
                .putObject("input")
                .put("source", NewRows.SOURCE)
                .put(
                        "idempotencyKey",
                        NewRows.SOURCE + "-" + run + "-" + rows.codes().getFirst() + "-" + from);
        var measurements = input.putArray("measurements");
        for (int i = 0; i < ROWS; i++) {
            rows.addTo(measurements, from + i);
        }
        return variables;
    }

    private static void record(GraphQlClient client, ObjectNode variables) {
        var told = client.data(RECORD, variables).path("recordMeasurements");
        if (told.path("recorded").asInt() != ROWS || !told.path("errors").isEmpty()) {
            throw new BenchFailure("kpi-service does not record " + ROWS + " rows: " + told);
        }
    }

    private Turn copy(Statements database, NewRows rows, AtomicLong next, int connections) throws SQLException {
        long share = COPIED / connections;
        long id =
                database.number("select setval('measurement_id', nextval('measurement_id') + " + COPIED + ")") - COPIED;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            long from = next.getAndAdd(share);
            files.add(write(rows, "copy-" + i + ".csv", id + i * share, from, share));
        }
        Cost<Long> cost = Cost.of(suite, Application.KPI, () -> {
            psql.copy(KpiData.DATABASE, "measurement (" + NewRows.COLUMNS + ")", files);
            return share * connections;
        });
        return turn(cost, List.of());
    }

    private Path write(NewRows rows, String name, long id, long from, long count) {
        Path file = suite.folder().resolve(name);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (long i = 0; i < count; i++) {
                out.println(rows.csv(id + i, from + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Turn turn(Cost<Long> cost, List<Double> millis) {
        double rows = cost.result();
        return new Turn(rows / cost.seconds(), millis, cost.serviceMicros(rows), cost.databaseMicros(rows));
    }

    private static List<String> row(NewRows rows, int connections, List<Turn> service, List<Turn> copy) {
        double[] millis = service.stream()
                .flatMap(turn -> turn.millis().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return List.of(
                rows.name(),
                String.valueOf(connections),
                figure(Statistics.median(service, Turn::perSecond)),
                figure(Statistics.median(millis)),
                figure(Statistics.median(copy, Turn::perSecond)),
                figure(Statistics.medianRatio(service, copy, Turn::perSecond)),
                figure(Statistics.median(service, Turn::serviceMicros)),
                figure(Statistics.median(service, Turn::databaseMicros)),
                figure(Statistics.median(copy, Turn::databaseMicros)));
    }
}
