package dev.kontor.cli.http;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/** Sends requests, and says it in words for people when there is no answer. */
public final class Http {

    /** HTTP/1.1: without TLS an upgrade to HTTP/2 is a detour, on which an answer was seen to be lost. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /**
     * The response of a part of the suite, whatever its status.
     *
     * @param who answers, for people, such as "gateway"
     * @throws Failure when there is none
     */
    public static <T> HttpResponse<T> send(String who, HttpRequest request, BodyHandler<T> handler) {
        return send(who, ": start the suite with ./kontor up.", request, handler);
    }

    /**
     * The response of anybody.
     *
     * @param remedy what to do when nobody is there, or a full stop where that is not known
     * @throws Failure when there is none
     */
    public static <T> HttpResponse<T> send(String who, String remedy, HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (ConnectException e) {
            throw new Failure("The " + who + " does not answer at " + request.uri() + remedy, e);
        } catch (IOException e) {
            throw new Failure("The " + who + " at " + request.uri() + " broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while the " + who + " was answering.", e);
        }
    }
}
