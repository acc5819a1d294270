package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How an application says it is. */
public enum Health {
    READY,
    NOT_READY,
    UNREACHABLE;

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    static Health of(Application application, Ports ports, HttpClient client) {
        var request = HttpRequest.newBuilder(application.url(ports, "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK ? READY : NOT_READY;
        } catch (IOException e) {
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while waiting for " + application.module() + ".", e);
        }
    }
}
