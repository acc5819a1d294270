package dev.kontor.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A URL that answers GET with a composed supergraph. */
record UrlSource(HttpClient http, String url) implements SupergraphSource {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public Future<Finding> look() {
        RequestOptions get = new RequestOptions()
                .setAbsoluteURI(url)
                .setMethod(HttpMethod.GET)
                .setTimeout(TIMEOUT.toMillis());
        return http.request(get)
                .compose(HttpClientRequest::send)
                .compose(UrlSource::bodyOf)
                .map(Finding::of)
                .recover(failure -> Future.succeededFuture(Finding.nothing(
                        new Finding.Unread("The supergraph could not be read: " + failure.getMessage(), failure))));
    }

    private static Future<String> bodyOf(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body().map(body -> body.toString(StandardCharsets.UTF_8))
                : Future.failedFuture("HTTP status " + response.statusCode());
    }
}
