package dev.kontor.gateway.testkit;

import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A way in which a request to a subgraph comes to nothing. */
public enum Fault {
    UNREACHABLE,
    ONLY_ERRORS,
    NO_DATA,
    NOT_JSON;

    CompletionStage<byte[]> answer(SubgraphClient.Request request) {
        return switch (this) {
            case UNREACHABLE ->
                CompletableFuture.failedFuture(new SubgraphException(
                        SubgraphException.Code.SUBREQUEST_HTTP_ERROR,
                        "The subgraph '" + request.subgraph().name() + "' is down."));
            case ONLY_ERRORS -> answer("{\"errors\":[{\"message\":\"on fire\"}]}");
            case NO_DATA -> answer("{\"data\":null}");
            case NOT_JSON -> answer("<html>");
        };
    }

    private static CompletionStage<byte[]> answer(String body) {
        return CompletableFuture.completedFuture(body.getBytes(StandardCharsets.UTF_8));
    }
}
