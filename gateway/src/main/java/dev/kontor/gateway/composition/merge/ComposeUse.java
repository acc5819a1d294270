package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a subgraph composes a directive of its own.
 *
 * @param name what the subgraph calls it
 * @param element what it is in its specification
 * @param applied the {@code @composeDirective}
 */
record ComposeUse(SchemaView subgraph, String name, Links.Element element, Applied applied) {

    SpecVersion version() {
        return element.link().url().version();
    }

    /** All of all subgraphs; what cannot be composed is reported and left out. */
    static List<ComposeUse> all(List<SchemaView> subgraphs, Report report) {
        List<ComposeUse> uses = new ArrayList<>();
        for (SchemaView view : subgraphs) {
            for (Applied applied : view.schema().applied()) {
                ComposeUse use =
                        applied.is(FederationDirective.COMPOSE_DIRECTIVE) ? of(view, applied, subgraphs, report) : null;
                if (use != null) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    private static @Nullable ComposeUse of(SchemaView view, Applied applied, List<SchemaView> all, Report report) {
        String text = applied.text("name");
        String here = " by @composeDirective in " + view.schema().name();
        if (text == null || text.length() < 2 || !text.startsWith("@")) {
            return refuse(
                    applied,
                    "\"" + text + "\" is composed" + here + ", and is not the name of a directive with its @",
                    report);
        }
        String name = text.substring(1);
        Links.Element element = view.schema().links().directive(name);
        Spec known = element == null ? null : Spec.of(element.link().url()).orElse(null);
        if (element != null && known != null) {
            FederationDirective directive = FederationDirective.of(element);
            if (directive != null && directive.supergraphSpec().isPresent()) {
                report.hint(
                        HintCode.DIRECTIVE_COMPOSITION_INFO,
                        text,
                        List.of(applied.place()),
                        text + " composes by itself: it need not be composed" + here + ".");
                return null;
            }
            return refuse(applied, text + " is composed" + here + ", and belongs to federation itself", report);
        }
        if (!view.schema().directives().containsKey(name)) {
            return refuse(applied, text + " is composed" + here + ", and not defined there", report);
        }
        if (element == null) {
            return refuse(
                    applied,
                    text + " is composed" + here + ", and belongs to no specification that is linked there",
                    report);
        }
        if (isNameOfFederation(name, all)) {
            return refuse(
                    applied,
                    text + " is composed" + here + ", and is what another subgraph calls a directive of federation",
                    report);
        }
        if (LinkPrefixes.isOfEverySupergraph(name)) {
            report.error(
                    ErrorCode.INVALID_LINK_DIRECTIVE_USAGE,
                    text,
                    element.link().place(),
                    text + " is composed" + here + ", and reads like a directive that every supergraph has.");
            return null;
        }
        return new ComposeUse(view, name, element, applied);
    }

    private static boolean isNameOfFederation(String name, List<SchemaView> all) {
        return all.stream()
                .map(view -> view.schema().links().directive(name))
                .anyMatch(element -> element != null
                        && Stream.of(FederationDirective.TAG, FederationDirective.INACCESSIBLE)
                                .anyMatch(each -> each == FederationDirective.of(element)));
    }

    private static @Nullable ComposeUse refuse(Applied applied, String why, Report report) {
        report.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, "@" + applied.name(), applied.place(), why + ".");
        return null;
    }
}
