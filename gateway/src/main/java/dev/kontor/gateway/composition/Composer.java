package dev.kontor.gateway.composition;

import dev.kontor.gateway.composition.after.SupergraphRules;
import dev.kontor.gateway.composition.check.federation.FederationRules;
import dev.kontor.gateway.composition.check.graphql.GraphQLRules;
import dev.kontor.gateway.composition.merge.Merger;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.print.SupergraphPrinter;
import dev.kontor.gateway.composition.read.SubgraphReader;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.satisfy.Satisfiability;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.composition.upgrade.Federation1;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.supergraph.ApiDocument;
import dev.kontor.gateway.supergraph.Sdl;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Composes subgraphs into a supergraph, stage by stage; the first stage that finds errors is the last.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/">Federation</a>
 */
public final class Composer {

    private final Report report = new Report();

    private Composer() {}

    /** Never throws for what a subgraph says: whatever is wrong with it is in {@link Composition.Refused}. */
    public static Composition compose(List<SubgraphSdl> subgraphs) {
        Composer composer = new Composer();
        Optional<Merged> merged = composer.read(subgraphs)
                .flatMap(composer::check)
                .flatMap(composer::upgrade)
                .flatMap(composer::merge)
                .flatMap(composer::checkMerged)
                .flatMap(composer::satisfy);
        Report report = composer.report;
        return merged.<Composition>map(supergraph -> {
                    String text = SupergraphPrinter.print(supergraph);
                    return new Composition.Composed(
                            text, ApiDocument.print(ApiDocument.of(Sdl.parse(text))), report.hints());
                })
                .orElseGet(() -> new Composition.Refused(report.errors(), report.hints()));
    }

    private Optional<List<SubgraphSchema>> read(List<SubgraphSdl> subgraphs) {
        refuseNames(subgraphs);
        List<SubgraphSchema> schemas = subgraphs.stream()
                .flatMap(subgraph -> SubgraphReader.read(subgraph, report).stream())
                .toList();
        return unlessErrors(schemas);
    }

    private void refuseNames(List<SubgraphSdl> subgraphs) {
        Set<String> names = new HashSet<>();
        for (SubgraphSdl subgraph : subgraphs) {
            String name = subgraph.name();
            if (name.isBlank() || name.equals("_") || !names.add(name)) {
                report.error(
                        ErrorCode.INVALID_SUBGRAPH_NAME,
                        "",
                        new Place(name, 1, 1),
                        "\"" + name + "\" cannot be the name of a subgraph, or is that of two.");
            }
        }
        if (subgraphs.isEmpty()) {
            report.error(ErrorCode.NO_QUERIES, "Query", List.of(), "There is no subgraph.");
        }
    }

    /** Schemas of Federation 1 are asked what federation asks once they are upgraded. */
    private Optional<List<SubgraphSchema>> check(List<SubgraphSchema> schemas) {
        for (SubgraphSchema schema : schemas) {
            int before = report.count();
            GraphQLRules.check(schema, report);
            if (report.count() == before && schema.isFederation2()) {
                FederationRules.check(SchemaView.of(schema), report);
            }
        }
        return unlessErrors(schemas);
    }

    private Optional<List<SubgraphSchema>> upgrade(List<SubgraphSchema> schemas) {
        return unlessErrors(Federation1.upgrade(schemas, report));
    }

    private Optional<Merged> checkMerged(Merged merged) {
        SupergraphRules.check(merged, report);
        return unlessErrors(merged);
    }

    private Optional<Merged> satisfy(Merged merged) {
        Satisfiability.check(merged, report);
        return unlessErrors(merged);
    }

    private Optional<Merged> merge(List<SubgraphSchema> schemas) {
        List<SchemaView> views = schemas.stream().map(SchemaView::of).toList();
        return Merger.merge(views, report).flatMap(this::unlessErrors);
    }

    private <T> Optional<T> unlessErrors(T value) {
        return report.hasErrors() ? Optional.empty() : Optional.of(value);
    }
}
