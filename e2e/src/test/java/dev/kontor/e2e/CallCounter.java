package dev.kontor.e2e;

import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Counts the GraphQL requests that an application has served, by its own metrics. */
final class CallCounter {
    private static final Pattern REQUESTS =
            Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"/graphql\".*} (\\d+)(?:\\.0)?");

    private final RunningSuite suite;
    private final Application application;
    private final long before;

    CallCounter(RunningSuite suite, Application application) throws IOException {
        this.suite = suite;
        this.application = application;
        this.before = count();
    }

    long callsSince() throws IOException {
        return count() - before;
    }

    private long count() throws IOException {
        var request = HttpRequest.newBuilder(application.url(suite.ports(), "/q/metrics"))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            var response = Client.HTTP.send(request, BodyHandlers.ofString());
            return REQUESTS.matcher(response.body())
                    .results()
                    .mapToLong(match -> Long.parseLong(match.group(1)))
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
