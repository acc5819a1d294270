package dev.kontor.gateway.runtime;

import dev.kontor.gateway.plan.EntityTarget;
import dev.kontor.gateway.plan.Fetch;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.response.JsonBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A plan as the member {@code queryPlan} of a response's {@code extensions}, for people who look for a reason. Paths and
 * representations are written as in {@link QueryPlan#toString}; a root fetch says {@code at} where it is not about the
 * response itself, a target {@code instead} where it is about what another one of its fetch leaves out. No variable's value
 * is in a plan, so none is told:
 *
 * <pre>{@code
 * {"fetches":[
 *   {"id":0,"kind":"root","after":[],"subgraph":"accounts","operation":"query($ref:KeyAccountRef!){…}"},
 *   {"id":1,"kind":"entities","after":[0],"subgraph":"kpi","operation":"query($representations:[_Any!]!){…}",
 *    "targets":[{"paths":["keyAccount"],"representations":["KeyAccount {id}"]}]},
 *   {"id":2,"kind":"introspection","after":[]}]}
 * }</pre>
 */
final class QueryPlanExtension {

    private QueryPlanExtension() {}

    static void write(QueryPlan plan, JsonBuffer out) {
        out.raw("{\"fetches\":");
        list(plan.fetches(), fetch -> write(fetch, out), out);
        out.raw('}');
    }

    private static void write(Fetch fetch, JsonBuffer out) {
        out.raw("{\"id\":" + fetch.id() + ",\"kind\":")
                .string(
                        switch (fetch) {
                            case Fetch.RootFetch _ -> "root";
                            case Fetch.SubscriptionFetch _ -> "subscription";
                            case Fetch.EntityFetch _ -> "entities";
                            case Fetch.IntrospectionFetch _ -> "introspection";
                        })
                .raw(",\"after\":");
        list(fetch.after(), id -> out.raw(String.valueOf(id)), out);
        switch (fetch) {
            case Fetch.RootFetch root -> {
                question(root.subgraph().name(), root.operation().text(), out);
                if (!root.at().steps().isEmpty()) {
                    out.raw(",\"at\":").string(root.at().toString());
                }
            }
            case Fetch.SubscriptionFetch subscription ->
                question(
                        subscription.subgraph().name(), subscription.operation().text(), out);
            case Fetch.EntityFetch entities -> {
                question(entities.subgraph().name(), entities.operation().text(), out);
                out.raw(",\"targets\":");
                list(entities.targets(), target -> write(target, out), out);
            }
            case Fetch.IntrospectionFetch _ -> {
                // The gateway asks itself.
            }
        }
        out.raw('}');
    }

    private static void question(String subgraph, String operation, JsonBuffer out) {
        out.raw(",\"subgraph\":").string(subgraph).raw(",\"operation\":").string(operation);
    }

    private static void write(EntityTarget target, JsonBuffer out) {
        out.raw("{\"paths\":");
        list(target.paths(), path -> out.string(path.toString()), out);
        out.raw(",\"representations\":");
        list(target.representations(), representation -> out.string(representation.toString()), out);
        if (!target.isOfAll()) {
            out.raw(",\"instead\":" + target.instead());
        }
        out.raw('}');
    }

    private static <T> void list(List<T> elements, Consumer<T> write, JsonBuffer out) {
        out.raw('[');
        for (int i = 0; i < elements.size(); i++) {
            out.raw(i == 0 ? "" : ",");
            write.accept(elements.get(i));
        }
        out.raw(']');
    }
}
