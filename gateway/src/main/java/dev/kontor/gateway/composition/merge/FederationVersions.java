package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SchemaDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.Comparator;
import java.util.List;

/** The version of federation that a supergraph needs: the newest that a subgraph links, or that came with what it links. */
final class FederationVersions {

    private FederationVersions() {}

    /** Hints at each subgraph that needs a newer one than it says. */
    static SpecVersion newest(List<SchemaView> subgraphs, Report report) {
        return subgraphs.stream()
                .map(view -> needed(view.schema(), report))
                .max(Comparator.naturalOrder())
                .orElse(SubgraphSchema.FEDERATION_1);
    }

    private static SpecVersion needed(SubgraphSchema schema, Report report) {
        SpecVersion needed = schema.version();
        Link because = null;
        for (Link link : schema.links().all()) {
            Spec spec = Spec.of(link.url()).orElse(null);
            if (spec != null
                    && spec.knows(link.url().version())
                    && spec.inFederationSince().compareTo(needed) > 0) {
                needed = spec.inFederationSince();
                because = link;
            }
        }
        if (because != null) {
            report.hint(
                    HintCode.IMPLICITLY_UPGRADED_FEDERATION_VERSION,
                    SchemaDef.NAME,
                    List.of(because.place()),
                    schema.name() + " links federation " + schema.version() + " and counts as " + needed
                            + ", with which " + because.url() + " came.");
        }
        return needed;
    }
}
