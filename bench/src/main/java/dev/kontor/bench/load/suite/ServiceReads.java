package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Statistics;
import dev.kontor.bench.load.report.Table;
import dev.kontor.bench.load.run.Wrk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The simplest read of each service, and what the database makes of its SQL without the service. */
public final class ServiceReads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ACCOUNT =
            "query($ref:KeyAccountRef!){keyAccount(by:$ref){id number name tier manager{id name}}}";

    private static final String KPI = "query($representations:[_Any!]!){_entities(representations:$representations)"
            + "{...on KeyAccount{kpi(code:\"CSAT\"){id current{formatted periodEnd}}}}}";

    private final RunningSuite suite;
    private final Wrk wrk;
    private final Pgbench pgbench;
    private final String accountId;

    /**
     * Reads of a running suite.
     *
     * @param number of the account that is read
     */
    public ServiceReads(RunningSuite suite, Wrk wrk, String number) {
        this.suite = suite;
        this.wrk = wrk;
        this.pgbench = new Pgbench(suite);
        this.accountId = ask("accounts-service", account("number", number))
                .at("/data/keyAccount/id")
                .asText();
    }

    /**
     * Both, in turn.
     *
     * @param connections to the services
     * @param clients of the database
     */
    public String table(int connections, int clients, int rounds, Duration time) {
        var representation =
                JSON.createObjectNode().put("__typename", "KeyAccount").put("id", accountId);
        var kpi = JSON.createObjectNode().put("query", KPI);
        kpi.putObject("variables").putArray("representations").add(representation);
        Table table = new Table("read", "service req/s", "pgbench req/s", "service / pgbench");
        row(table, "accounts", "one account by id", account("id", accountId), connections, clients, rounds, time);
        row(table, "kpi", "one KPI of an account", kpi.toString(), connections, clients, rounds, time);
        return table.toString();
    }

    private void row(
            Table table,
            String database,
            String what,
            String body,
            int connections,
            int clients,
            int rounds,
            Duration time) {
        ask(database + "-service", body);
        List<Double> service = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Wrk.Load load = wrk.run(
                    suite.url(database + "-service"),
                    body.getBytes(StandardCharsets.UTF_8),
                    suite.headers(),
                    connections,
                    time);
            if (load.errors() > 0) {
                throw new BenchFailure(load.errors() + " requests to the " + database + "-service failed.");
            }
            service.add(load.requestsPerSecond());
            bare.add(pgbench.run(database, accountUuid(), clients, time));
        }
        table.row(List.of(
                what,
                figure(Statistics.median(service, Double::doubleValue)),
                figure(Statistics.median(bare, Double::doubleValue)),
                figure(Statistics.medianRatio(service, bare, Double::doubleValue))));
    }

    private static String account(String by, String value) {
        var request = JSON.createObjectNode().put("query", ACCOUNT);
        request.putObject("variables").putObject("ref").put(by, value);
        return request.toString();
    }

    /** A global id is {@code KeyAccount:UUID} in Base64. */
    private UUID accountUuid() {
        String decoded = new String(Base64.getUrlDecoder().decode(accountId), StandardCharsets.UTF_8);
        return UUID.fromString(decoded.substring(decoded.indexOf(':') + 1));
    }

    private JsonNode ask(String application, String body) {
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(suite.url(application)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        suite.headers().forEach(post::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode answer = JSON.readTree(http.send(post.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
            if (answer.has("errors") || !answer.path("data").elements().next().isContainerNode()) {
                throw new BenchFailure("The " + application + " does not answer as it should: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }
}
