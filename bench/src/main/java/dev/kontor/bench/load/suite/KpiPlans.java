package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What kpi-service's reads cost the database, and how much of that it is to plan them again each time. */
public final class KpiPlans {

    private static final List<String> MODES = List.of(DatabaseTime.CUSTOM, DatabaseTime.AUTO, DatabaseTime.GENERIC);

    /** What kpi-service tells the database of itself, but for {@code plan_cache_mode}: pgbench need not plan each time. */
    public static final String SETTINGS = "-c random_page_cost=" + DatabaseTime.RANDOM_PAGE_COST;

    private final OwnSuite suite;
    private final Pgbench pgbench;
    private final int connections;
    private final Consumer<String> news;

    /** @param connections of pgbench */
    public KpiPlans(OwnSuite suite, int connections, Consumer<String> news) {
        this.suite = suite;
        this.pgbench = new Pgbench(suite);
        this.connections = connections;
        this.news = news;
    }

    /** Two tables, as Markdown. */
    public String tables(KpiReads reads, int rounds, Duration turn) {
        Table times = new Table(
                "database ms of one request",
                "statements",
                "tables",
                "planning",
                "execution",
                "planned once: execution");
        Table rates = new Table("pgbench/s", "planned each time", "auto", "planned once", "auto / each time");
        try (Connection connection = suite.connect(KpiData.DATABASE)) {
            var database = new Statements(connection);
            for (Read read : reads.all()) {
                news.accept("planning: " + read.name());
                var statements = StatementLog.during(suite.postgres(), () -> read.ask(suite));
                DatabaseTime custom = DatabaseTime.of(database, statements, DatabaseTime.CUSTOM);
                times.row(List.of(
                        read.name(),
                        String.valueOf(statements.size()),
                        String.valueOf(custom.tables().size()),
                        figure(custom.planningMillis()),
                        figure(custom.executionMillis()),
                        figure(DatabaseTime.of(database, statements, DatabaseTime.GENERIC)
                                .executionMillis())));
                rates.row(rates(read, statements, rounds, turn));
            }
        } catch (SQLException e) {
            throw new BenchFailure("The database does not explain its plans: " + e.getMessage(), e);
        }
        return times + "\n" + rates;
    }

    /** Each way in each round. */
    private List<String> rates(Read read, List<StatementLog.Statement> statements, int rounds, Duration turn) {
        List<List<Double>> rates =
                MODES.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int mode = 0; mode < MODES.size(); mode++) {
                rates.get(mode)
                        .add(pgbench.run(
                                KpiData.DATABASE,
                                statements,
                                connections,
                                turn,
                                SETTINGS + " -c plan_cache_mode=" + MODES.get(mode)));
            }
        }
        List<String> row = new ArrayList<>(List.of(read.name()));
        rates.forEach(rate -> row.add(figure(Statistics.median(rate, Double::doubleValue))));
        row.add(figure(Statistics.medianRatio(
                rates.get(MODES.indexOf(DatabaseTime.AUTO)),
                rates.get(MODES.indexOf(DatabaseTime.CUSTOM)),
                Double::doubleValue)));
        return row;
    }
}
