package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Wrk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Reads of a service, each held against the statements that the service sends for it: asked by pgbench of the same
 * database, over as many connections.
 */
public final class ReadLoad {

    /** Not counted, as caches are full of what came before. */
    private static final Duration LEAD_IN = Duration.ofSeconds(1);

    /**
     * One side's turn in one round.
     *
     * @param perSecond requests, or runs of all statements of one
     * @param serviceMicros CPU of the service's process, of one request; not a number where that cannot be told
     * @param databaseMicros CPU of all of PostgreSQL's processes, likewise
     */
    private record Turn(double perSecond, double p50, double p99, double serviceMicros, double databaseMicros) {}

    private record Measured(Read read, int statements, List<Turn> service, List<Turn> database) {}

    private final OwnSuite suite;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final String settings;
    private final int connections;
    private final Consumer<String> news;

    /**
     * For one suite.
     *
     * @param connections to the service, and of pgbench
     * @param settings of pgbench's sessions that the service has as well, as {@code -c name=value}
     */
    public ReadLoad(OwnSuite suite, Wrk wrk, int connections, String settings, Consumer<String> news) {
        this.suite = suite;
        this.wrk = wrk;
        this.pgbench = new Pgbench(suite);
        this.connections = connections;
        this.settings = settings;
        this.news = news;
    }

    /**
     * Measures, in turn: every read in every round, the service first and the database right after it.
     *
     * @param warmUp of the service, with each read
     */
    String table(List<Read> reads, int rounds, Duration turn, Duration warmUp) {
        List<Measured> all = new ArrayList<>();
        for (Read read : reads) {
            news.accept("warming: " + read.name());
            if (warmUp.isPositive()) {
                service(read, 0, warmUp);
            }
        }
        for (Read read : reads) {
            // Warm, as a connection's first runs of a statement are not what it does later.
            var statements = StatementLog.during(suite.postgres(), () -> read.ask(suite));
            all.add(new Measured(read, statements.size(), new ArrayList<>(), new ArrayList<>()));
            int answerBytes = read.ask(suite).toString().length();
            for (int round = 1; round <= rounds; round++) {
                news.accept(read.name() + ", round " + round + " of " + rounds);
                service(read, 0, LEAD_IN);
                all.getLast().service().add(service(read, answerBytes, turn));
                all.getLast().database().add(database(read, statements, turn));
            }
        }
        return rates(all) + "\n" + cpu(all);
    }

    private Turn service(Read read, int answerBytes, Duration time) {
        Cost<Wrk.Load> cost = Cost.of(suite, read.service(), () -> {
            Wrk.Load load =
                    wrk.run(suite.url(read.service()).toString(), read.bytes(), suite.headers(), connections, time);
            if (load.errors() > 0 || load.bytes() < load.requests() * answerBytes) {
                throw new BenchFailure(
                        load.errors() + " requests of \"" + read.name() + "\" failed, or some answers were too short.");
            }
            return load;
        });
        Wrk.Load load = cost.result();
        return new Turn(
                load.requestsPerSecond(),
                load.p50(),
                load.p99(),
                cost.serviceMicros((double) load.requests()),
                cost.databaseMicros((double) load.requests()));
    }

    private Turn database(Read read, List<StatementLog.Statement> statements, Duration time) {
        Cost<Double> cost = Cost.of(
                suite,
                read.service(),
                () -> pgbench.run(read.service().database().orElseThrow(), statements, connections, time, settings));
        double perSecond = cost.result();
        return new Turn(
                perSecond, Double.NaN, Double.NaN, Double.NaN, cost.databaseMicros(perSecond * time.toSeconds()));
    }

    private static String rates(List<Measured> all) {
        Table table =
                new Table("read", "statements", "service req/s", "p50 ms", "p99 ms", "pgbench/s", "service / pgbench");
        all.forEach(one -> table.row(List.of(
                one.read().name(),
                String.valueOf(one.statements()),
                median(one.service(), Turn::perSecond),
                median(one.service(), Turn::p50),
                median(one.service(), Turn::p99),
                median(one.database(), Turn::perSecond),
                figure(Statistics.medianRatio(one.service(), one.database(), Turn::perSecond)))));
        return table.toString();
    }

    private static String cpu(List<Measured> all) {
        Table table =
                new Table("CPU µs of one request", "service", "its database", "together", "database under pgbench");
        all.forEach(one -> table.row(List.of(
                one.read().name(),
                median(one.service(), Turn::serviceMicros),
                median(one.service(), Turn::databaseMicros),
                median(one.service(), turn -> turn.serviceMicros() + turn.databaseMicros()),
                median(one.database(), Turn::databaseMicros))));
        return table.toString();
    }

    private static String median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return figure(Statistics.median(turns, value));
    }
}
