package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Statistics;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a database takes for the statements of a read, as it tells itself.
 *
 * @param tables that were looked at, partitions by name
 * @see <a href="https://www.postgresql.org/docs/current/sql-explain.html">EXPLAIN</a>
 */
record DatabaseTime(double planningMillis, double executionMillis, List<String> tables) {

    /** Planned each time, as kpi-service has it. */
    static final String CUSTOM = "force_custom_plan";
    /** Planned once for any parameters. */
    static final String GENERIC = "force_generic_plan";
    /** PostgreSQL's default: which of the two looks cheaper after five times. */
    static final String AUTO = "auto";

    /** As kpi-service has it; of plans nothing else is told to the database. */
    static final String RANDOM_PAGE_COST = "1.1";

    /** The first are not counted: a session fills its caches, and plans what it keeps. */
    private static final int LEAD_IN = 5;

    private static final int RUNS = 25;

    DatabaseTime {
        tables = List.copyOf(tables);
    }

    /**
     * Medians of some runs, for all statements together.
     *
     * @param planCacheMode one of the above
     */
    static DatabaseTime of(Statements database, List<StatementLog.Statement> statements, String planCacheMode)
            throws SQLException {
        database.run("set random_page_cost = " + RANDOM_PAGE_COST + "; set plan_cache_mode = " + planCacheMode);
        for (int i = 0; i < statements.size(); i++) {
            database.run("prepare s" + i + " as " + statements.get(i).sql());
        }
        List<DatabaseTime> runs = new ArrayList<>();
        for (int run = 0; run < LEAD_IN + RUNS; run++) {
            List<DatabaseTime> each = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                String values = String.join(", ", statements.get(i).parameters());
                each.add(parse(String.join(
                        "\n",
                        database.rows("explain (analyze, timing off, summary, format json) execute s" + i
                                        + (values.isEmpty() ? "" : "(" + values + ")"))
                                .getFirst())));
            }
            runs.add(sum(each));
        }
        database.run("deallocate all; reset plan_cache_mode; reset random_page_cost");
        List<DatabaseTime> counted = runs.subList(LEAD_IN, runs.size());
        return new DatabaseTime(
                Statistics.median(counted, DatabaseTime::planningMillis),
                Statistics.median(counted, DatabaseTime::executionMillis),
                counted.getFirst().tables());
    }

    /** What EXPLAIN tells as JSON. */
    static DatabaseTime parse(String json) {
        try {
            JsonNode told = new ObjectMapper().readTree(json).path(0);
            if (!told.has("Execution Time")) {
                throw new BenchFailure("PostgreSQL does not explain a statement as expected: " + json);
            }
            var tables = new TreeSet<>(told.findValuesAsText("Relation Name"));
            return new DatabaseTime(
                    told.path("Planning Time").asDouble(),
                    told.path("Execution Time").asDouble(),
                    List.copyOf(tables));
        } catch (IOException e) {
            throw new BenchFailure("PostgreSQL does not explain a statement as JSON: " + json, e);
        }
    }

    private static DatabaseTime sum(List<DatabaseTime> each) {
        return new DatabaseTime(
                each.stream().mapToDouble(DatabaseTime::planningMillis).sum(),
                each.stream().mapToDouble(DatabaseTime::executionMillis).sum(),
                each.stream()
                        .flatMap(one -> one.tables().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
