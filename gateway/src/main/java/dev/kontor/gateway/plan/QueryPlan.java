package dev.kontor.gateway.plan;

import dev.kontor.gateway.plan.Fetch.EntityFetch;
import dev.kontor.gateway.plan.Fetch.IntrospectionFetch;
import dev.kontor.gateway.plan.Fetch.RootFetch;
import dev.kontor.gateway.plan.Fetch.SubscriptionFetch;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of whom, and after what. Pure data; prints as text, a fetch a paragraph:
 *
 * <pre>
 * 0 accounts
 *   {keyAccount(by: $ref) {id name}}
 * 1 kpi after 0, entities at keyAccount: KeyAccount {id}
 *   query($representations:[_Any!]!){_entities(representations:$representations){... on KeyAccount {…}}}
 * </pre>
 *
 * Entities of which not all is there that must be sent are asked for what requires nothing: {@code instead at} says how.
 * A subscription says {@code 0 catalog, each event} in the first line: what follows is done for each.
 */
public record QueryPlan(List<Fetch> fetches) {

    public QueryPlan {
        fetches = List.copyOf(fetches);
    }

    /** How long the operations that are sent are together. */
    public int length() {
        return fetches.stream()
                .mapToInt(fetch -> switch (fetch) {
                    case RootFetch root -> root.operation().text().length();
                    case SubscriptionFetch subscription ->
                        subscription.operation().text().length();
                    case EntityFetch entities -> entities.operation().text().length();
                    case IntrospectionFetch _ -> 0;
                })
                .sum();
    }

    @Override
    public String toString() {
        return fetches.stream().map(QueryPlan::print).collect(Collectors.joining("\n"));
    }

    private static String print(Fetch fetch) {
        String after = fetch.after().isEmpty()
                ? ""
                : fetch.after().stream().map(String::valueOf).collect(Collectors.joining(", ", " after ", ""));
        return switch (fetch) {
            case RootFetch root ->
                root.id() + " " + root.subgraph().name() + after
                        + (root.at().steps().isEmpty() ? "" : ", root at " + root.at()) + "\n  "
                        + root.operation().text();
            case SubscriptionFetch subscription ->
                subscription.id() + " " + subscription.subgraph().name() + ", each event\n  "
                        + subscription.operation().text();
            case EntityFetch entities ->
                entities.id() + " " + entities.subgraph().name() + after
                        + entities.targets().stream().map(QueryPlan::print).collect(Collectors.joining())
                        + "\n  " + entities.operation().text();
            case IntrospectionFetch introspection -> introspection.id() + " introspection";
        };
    }

    private static String print(EntityTarget target) {
        return (target.isOfAll() ? ", entities at " : ", instead at ")
                + target.paths().stream().map(ResponsePath::toString).collect(Collectors.joining(" and ")) + ": "
                + target.representations().stream()
                        .map(Representation::toString)
                        .collect(Collectors.joining(" | "));
    }
}
