package dev.kontor.kpi.definition.api;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KpiDefinitionConnection}. */
@Type("KpiDefinitionConnection")
@Description("Relay connection.")
public record KpiDefinitionConnection(
        @NonNull @Description("Edges.") List<@NonNull KpiDefinitionEdge> edges,

        @NonNull @Description("Page info.") PageInfo pageInfo) {

    static KpiDefinitionConnection of(Page<KpiDefinitionEdge> page) {
        return new KpiDefinitionConnection(page.items(), page.info(KpiDefinitionEdge::cursor));
    }
}
