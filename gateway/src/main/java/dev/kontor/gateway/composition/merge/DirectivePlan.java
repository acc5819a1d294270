package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedLink;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which directives the supergraph has, and what it calls them.
 *
 * @param federation names of federation's own that compose and are in use
 * @param composed of the subgraphs' own, by name: the subgraphs that compose it
 * @param definitions by name: of all that may be applied
 * @param links specifications that the supergraph links for them
 */
record DirectivePlan(
        Map<FederationDirective, String> federation,
        Map<String, Set<SchemaView>> composed,
        Map<String, DirectiveDef> definitions,
        List<MergedLink> links) {

    static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", InputDef.ONE_OF);

    /** What the supergraph calls a directive that a subgraph applies; null when it does not have it. */
    @Nullable String name(SchemaView subgraph, Applied applied) {
        FederationDirective directive = applied.federation();
        if (directive != null) {
            return federation.get(directive);
        }
        if (applied.element() == null && BUILT_IN.contains(applied.name())) {
            return applied.name();
        }
        return composed.getOrDefault(applied.name(), Set.of()).contains(subgraph) ? applied.name() : null;
    }

    DirectiveDef definition(String name) {
        DirectiveDef definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("Expected a directive that is composed, got @" + name);
        }
        return definition;
    }
}
