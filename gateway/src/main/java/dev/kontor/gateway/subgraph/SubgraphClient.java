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
     * @param mayShare whether the answer may be that to the same request of another, for the same caller, which is on its
     *     way already
     * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request">GraphQL over HTTP</a>
     */
    record Request(Subgraph subgraph, byte[] body, Map<String, String> headers, boolean mayShare) {}

    /**
     * What a subscription brings: events, and then one of the two ends, after which there is nothing more. A subgraph's
     * events come when they come and cannot be asked to wait, so there is no demand as {@link
     * java.util.concurrent.Flow} has it; whoever is slower must bound what waits.
     */
    interface Subscriber {
        /**
         * An event.
         *
         * @param response expected to be JSON of a GraphQL response
         */
        void next(byte[] response);

        /** The subgraph has no more events. */
        void complete();

        /** The subgraph can bring no more events. */
        void fail(SubgraphException failure);
    }

    /** A subscription that runs. */
    interface Subscription {
        /** Ends it, at the subgraph too; the subscriber hears nothing more. Once it has ended, this does nothing. */
        void cancel();
    }

    /**
     * Sends a request. The stage ends on the thread that the execution runs on, so that an execution is never run by two
     * at once; it fails with a {@link SubgraphException} and nothing else.
     *
     * @return the body of the answer, expected to be a JSON object; not to be changed, for others may read it too
     */
    CompletionStage<byte[]> send(Request request);

    /**
     * Subscribes. The subscriber is called on the thread that the execution runs on, as {@link #send} promises, one call
     * at a time and not before this method has returned.
     */
    Subscription subscribe(Request request, Subscriber subscriber);
}
