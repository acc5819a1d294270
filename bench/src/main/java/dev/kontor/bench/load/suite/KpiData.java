package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Table;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the KPIs of many accounts: what was measured by SQL, since how fast that is recorded is measured apart, and how it all
 * stands by kpi-service itself, as after a migration.
 */
public final class KpiData {

    static final String DATABASE = "kpi";

    /** Of what is there all the time, and of none that a benchmark records. */
    private static final String SOURCE = "bench";

    private static final int OWN_KPIS = 13;
    private static final List<String> OWN =
            IntStream.range(0, OWN_KPIS).mapToObj(i -> "BENCH_" + (10 + i)).toList();

    /** Twenty KPIs: what ships for accounts with this cadence, and as many of one's own as are missing. */
    static final List<String> MONTHLY = Stream.concat(
                    Stream.of(
                            "REVENUE",
                            "COST",
                            "CSAT",
                            "SATISFACTION_SCORE",
                            "EMPLOYEE_PRODUCTIVITY",
                            "PROJECT_COMPLETION_TIME",
                            "CONSULTANTS"),
                    OWN.stream())
            .toList();

    /** What one account in twenty has besides. */
    static final List<String> DAILY = List.of("DEFECT_FREE_SHARE", "TIME_PER_UNIT", "GUEST_RATING");

    static final int MONTHS = 24;
    private static final int HALF = MONTHS / 2;
    private static final int DAYS = 730;
    private static final int ACCOUNTS_PER_DAILY = 20;

    private static final Duration LOOK = Duration.ofMillis(200);

    private static final String CREATE = """
            mutation($input:CreateKpiDefinitionInput!){createKpiDefinition(input:$input)
            {definition{code} errors{...on UserError{message}}}}
            """;

    private final OwnSuite suite;
    private final int accounts;
    private final Consumer<String> news;
    private final Table rebuilds = new Table(
            "history",
            "measurements",
            "standings",
            "worked out in s",
            "standings/s",
            "CPU µs of one: service",
            "database",
            "ranking by health ms");

    /** @param accounts how many there are to be */
    public KpiData(OwnSuite suite, int accounts, Consumer<String> news) {
        this.suite = suite;
        this.accounts = accounts;
        this.news = news;
    }

    /**
     * Fills the database, unless an earlier run has, and has it worked out how everything stands.
     *
     * @return what that took, and what a ranking took after it
     */
    public String fill() {
        AccountData.fill(suite, accounts, news);
        try (Connection connection = suite.connect(DATABASE)) {
            var database = new Statements(connection);
            news.accept("waiting for kpi-service's copy of the accounts");
            await(database, "select count(*) from account", accounts);
            long found = database.number("select count(*) from measurement where source = '" + SOURCE + "'");
            if (found == 0) {
                OWN.forEach(this::define);
                make(database);
            } else if (found != measurements()) {
                throw new BenchFailure("There are " + found + " measurements in " + suite.folder()
                        + " of an earlier run that broke off or was of other accounts: delete the folder.");
            } else {
                workOut(database, MONTHS + " months, and daily values of two years");
            }
        } catch (SQLException e) {
            throw new BenchFailure("The measurements cannot be made: " + e.getMessage(), e);
        }
        return rebuilds.toString();
    }

    private int dailyAccounts() {
        return accounts / ACCOUNTS_PER_DAILY;
    }

    private long measurements() {
        return (long) accounts * MONTHLY.size() * MONTHS + (long) dailyAccounts() * DAILY.size() * DAYS;
    }

    private void define(String code) {
        boolean isRatio = OWN.indexOf(code) % 2 == 0;
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        ObjectNode input = variables
                .putObject("input")
                .put("code", code)
                .put("name", "Benchmark " + code)
                .put("goal", "Have as many KPIs as companies do.")
                .put("perspective", "PROCESS")
                .put("direction", "HIGHER_IS_BETTER")
                .put("rollup", isRatio ? "RATIO_OF_SUMS" : "SUM")
                .put("cadence", "MONTH")
                .put("scope", "ACCOUNT")
                .put("idempotencyKey", code);
        input.putObject("unit").put("kind", isRatio ? "PERCENT" : "COUNT");
        var made = suite.client(Application.KPI).data(CREATE, variables);
        if (!made.at("/createKpiDefinition/definition/code").asText().equals(code)) {
            throw new BenchFailure("kpi-service does not define " + code + ": " + made);
        }
    }

    /** The latest year first, so that what a longer history costs shows. */
    private void make(Statements database) throws SQLException {
        database.run(
                content("written"),
                Map.of(
                        "codes", array(MONTHLY),
                        "daily", String.valueOf(dailyAccounts()),
                        "daily_codes", array(DAILY),
                        "source", SOURCE));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate thisMonth = today.withDayOfMonth(1);
        months(database, thisMonth.minusMonths(HALF), thisMonth);
        workOut(database, HALF + " months");
        months(database, thisMonth.minusMonths(MONTHS), thisMonth.minusMonths(HALF));
        measure(database, DAILY, dailyAccounts(), today.minusDays(DAYS), today, "1 day");
        workOut(database, MONTHS + " months, and daily values of two years");
    }

    private void months(Statements database, LocalDate from, LocalDate before) throws SQLException {
        for (LocalDate month = from; month.isBefore(before); month = month.plusMonths(1)) {
            measure(database, MONTHLY, accounts, month, month.plusMonths(1), "1 month");
        }
    }

    private void measure(
            Statements database, List<String> codes, int ofAccounts, LocalDate from, LocalDate before, String step)
            throws SQLException {
        news.accept("measuring what was from " + from + " on");
        database.run(
                content("measured"),
                Map.of(
                        "codes", array(codes),
                        "accounts", String.valueOf(ofAccounts),
                        "from", from.toString(),
                        "to", before.minusDays(1).toString(),
                        "step", step,
                        "source", SOURCE));
    }

    private void workOut(Statements database, String history) throws SQLException {
        database.run("vacuum analyze");
        news.accept("working out how everything stands");
        long measurements = database.number("select count(*) from measurement");
        Cost<Long> cost = Cost.of(suite, Application.KPI, () -> {
            try {
                suite.rebuildStandings();
                return database.number("select count(*) from kpi_standing");
            } catch (SQLException e) {
                throw new BenchFailure("How everything stands cannot be worked out: " + e.getMessage(), e);
            }
        });
        database.run("vacuum analyze");
        double ranking = DatabaseTime.of(
                        database,
                        StatementLog.during(
                                suite.postgres(), () -> KpiReads.ranking().ask(suite)),
                        DatabaseTime.CUSTOM)
                .executionMillis();
        rebuilds.row(List.of(
                history,
                String.format(Locale.ROOT, "%,d", measurements),
                String.format(Locale.ROOT, "%,d", cost.result()),
                figure(cost.seconds()),
                figure(cost.result() / cost.seconds()),
                figure(cost.serviceMicros(cost.result())),
                figure(cost.databaseMicros(cost.result())),
                figure(ranking)));
    }

    private static void await(Statements database, String query, long number) throws SQLException {
        while (database.number(query) != number) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    private String content(String name) {
        try {
            return Files.readString(suite.root().resolve("bench/load/sql/kpis/" + name + ".sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
