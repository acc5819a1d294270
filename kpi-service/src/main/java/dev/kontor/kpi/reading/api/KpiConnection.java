package dev.kontor.kpi.reading.api;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KpiConnection}. */
@Type("KpiConnection")
@Description("Relay connection.")
public record KpiConnection(
        @NonNull @Description("Edges.") List<@NonNull KpiEdge> edges,

        @NonNull @Description("Page info.") PageInfo pageInfo) {

    static KpiConnection of(Page<KpiEdge> page) {
        return new KpiConnection(page.items(), page.info(KpiEdge::cursor));
    }
}
