package dev.kontor.gateway.plan;

import dev.kontor.gateway.federation.Subgraph;
import graphql.language.Document;
import java.util.List;

/** A step of a plan: a question to one subgraph, or to the gateway's own schema. */
public sealed interface Fetch {

    /** Its index in the plan. */
    int id();

    /** Ids of the fetches that must have ended before this one starts; all are smaller than its own. */
    List<Integer> after();

    /**
     * Fields of a root type.
     *
     * @param at the objects of that type in the response: the response itself, or what a field returned, as in {@code
     *     mutation { rename { query { … } } }}
     */
    record RootFetch(int id, List<Integer> after, Subgraph subgraph, SubgraphOperation operation, ResponsePath at)
            implements Fetch {
        public RootFetch {
            after = List.copyOf(after);
        }
    }

    /**
     * The field of a subscription's root type. It brings events, and the rest of the plan is done for each of them, with
     * the event as this fetch's answer.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-Source-Stream">Source stream</a>
     */
    record SubscriptionFetch(int id, Subgraph subgraph, SubgraphOperation operation) implements Fetch {
        @Override
        public List<Integer> after() {
            return List.of();
        }
    }

    /** Fields of entities that earlier fetches found. */
    record EntityFetch(
            int id, List<Integer> after, Subgraph subgraph, SubgraphOperation operation, List<EntityTarget> targets)
            implements Fetch {
        public EntityFetch {
            after = List.copyOf(after);
            targets = List.copyOf(targets);
        }
    }

    /** The operation's introspection. */
    record IntrospectionFetch(int id, Document document) implements Fetch {
        @Override
        public List<Integer> after() {
            return List.of();
        }
    }
}
