package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Usage;
import dev.kontor.bench.load.run.Wrk;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and changes of accounts for minutes, to see whether memory grows. */
public final class SteadyLoad {

    private static final Duration TURN = Duration.ofSeconds(30);
    private static final double MEBI = 1024.0 * 1024;
    private static final Pattern USED = Pattern.compile("(\\d+)K, used (\\d+)K");

    private static final String CONCERN =
            "mutation($input:RaiseConcernInput!){raiseConcern(input:$input){concern{id}errors{__typename}}}";

    private static final String PROFILE = "query($ref:KeyAccountRef!){keyAccount(by:$ref){id name "
            + "needs{edges{node{statement}}}concerns(first:5){edges{node{subject raisedAt}}}}}";

    private final OwnSuite suite;
    private final Wrk wrk;
    private final int connections;
    private final Consumer<String> news;

    public SteadyLoad(OwnSuite suite, Wrk wrk, int connections, Consumer<String> news) {
        this.suite = suite;
        this.wrk = wrk;
        this.connections = connections;
        this.news = news;
    }

    /** What the service takes, half a minute by half a minute. */
    public String table(AccountReads reads, Duration time) {
        byte[] bodies = String.join("\n", mix(reads)).getBytes(StandardCharsets.UTF_8);
        ProcessHandle process = suite.process(Application.ACCOUNTS);
        Table table = new Table("minute", "req/s", "p50 ms", "p99 ms", "RSS MiB", "live heap MiB");
        for (int turn = 1; turn <= time.dividedBy(TURN); turn++) {
            Wrk.Load load =
                    wrk.run(suite.url(Application.ACCOUNTS).toString(), bodies, suite.headers(), connections, TURN);
            if (load.errors() > 0) {
                throw new BenchFailure(load.errors() + " requests failed.");
            }
            double resident = Usage.residentBytes(process) / MEBI;
            double live = liveHeap(process.pid());
            String minute = figure(turn * TURN.toSeconds() / 60.0);
            news.accept("minute " + minute);
            table.row(List.of(
                    minute,
                    figure(load.requestsPerSecond()),
                    figure(load.p50()),
                    figure(load.p99()),
                    figure(resident),
                    figure(live)));
        }
        return table.toString();
    }

    /** Every read in its turn, and one change in ten. */
    private static List<String> mix(AccountReads reads) {
        List<String> mix = new ArrayList<>();
        List<Read> all = reads.all();
        for (String id : reads.ids()) {
            all.forEach(read -> mix.add(read.body()));
            mix.add(AccountReads.one(id).body());
            mix.add(profile(id));
            mix.add(concern(id));
        }
        return mix;
    }

    private static String profile(String id) {
        ObjectNode request = GraphQlClient.JSON.createObjectNode().put("query", PROFILE);
        request.putObject("variables").putObject("ref").put("id", id);
        return request.toString();
    }

    private static String concern(String id) {
        ObjectNode request = GraphQlClient.JSON.createObjectNode().put("query", CONCERN);
        request.putObject("variables").putObject("input").put("accountId", id).put("subject", "Invoices are wrong");
        return request.toString();
    }

    /** What is left in the heap after a full collection, as the JVM's own tool tells. */
    private static double liveHeap(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(jcmd, String.valueOf(pid), "GC.run");
        Matcher used = USED.matcher(run(jcmd, String.valueOf(pid), "GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(2));
        }
        return kilobytes / 1024.0;
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchFailure(command[0] + " does not start: " + e.getMessage(), e);
        }
    }
}
