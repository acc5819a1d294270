package dev.kontor.gateway.subgraph;

import dev.kontor.gateway.federation.Subgraph;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The one way to a subgraph. */
public interface SubgraphClient {

    /**
     * A question.
     *
     * @param body JSON of a GraphQL request
     * @param headers what is passed on of the client's request, the caller's token for one
     * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL over HTTP</a>
     */
    record Request(Subgraph subgraph, byte[] body, Map<String, String> headers) {}

    /**
     * Sends a request. The stage ends on the thread that the execution runs on, so that an execution is never run by two
     * at once; it fails with a {@link SubgraphException} and nothing else.
     *
     * @return the body of the answer, expected to be a JSON object
     */
    CompletionStage<byte[]> send(Request request);
}
