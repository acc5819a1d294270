package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.after.SupergraphRules;
import dev.kontor.gateway.composition.merge.Merger;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.List;

/**
 * Prose about subgraphs that merge without an error, called {@code a}, {@code b} and so on:
 * {@code assertThatSupergraphOf(a, b).isRefusedWith(INTERFACE_FIELD_NO_IMPLEM).at("T")}.
 */
public final class SupergraphAssert {

    private static final String ALL =
            "@key @shareable @external @requires @provides @override @inaccessible @interfaceObject"
                    + " @composeDirective @authenticated @requiresScopes @policy @tag";

    private final Report report = new Report();

    private SupergraphAssert(List<SchemaView> views) {
        var merged = Merger.merge(views, report);
        assertThat(report.errors()).as("errors of merging").isEmpty();
        SupergraphRules.check(merged.orElseThrow(), report);
    }

    /** Subgraphs of Federation 2.9, of which all directives are imported. */
    public static SupergraphAssert assertThatSupergraphOf(String... subgraphs) {
        List<SchemaView> views = new ArrayList<>();
        for (String sdl : subgraphs) {
            String name = Character.toString('a' + views.size());
            views.add(SchemaView.of(SubgraphAssert.read(name, SubgraphAssert.federation("2.9", ALL, sdl))));
        }
        return new SupergraphAssert(views);
    }

    public void isAccepted() {
        Refusal.none(report);
    }

    public Refusal isRefusedWith(ErrorCode code) {
        return Refusal.of(report.errors(), code);
    }
}
