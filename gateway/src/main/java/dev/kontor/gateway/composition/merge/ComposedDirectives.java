package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.merged.MergedLink;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The subgraphs' own directives that they want in the supergraph.
 *
 * @param subgraphs by the directive's name, those that compose it
 * @see <a href="https://specs.apollo.dev/federation/v2.1/#@composeDirective">composeDirective</a>
 */
record ComposedDirectives(
        Map<String, Set<SchemaView>> subgraphs,
        SequencedMap<String, DirectiveDef> definitions,
        List<MergedLink> links) {

    static ComposedDirectives of(List<SchemaView> all, Report report) {
        List<ComposeUse> uses = ComposeUse.all(all, report);
        SequencedMap<String, List<ComposeUse>> byIdentity = new LinkedHashMap<>();
        uses.forEach(use -> byIdentity
                .computeIfAbsent(use.element().link().url().identity(), identity -> new ArrayList<>())
                .add(use));
        ComposedDirectives composed =
                new ComposedDirectives(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        new TreeMap<>(byIdentity).forEach((identity, ofSpec) -> composed.add(identity, ofSpec, all, report));
        hintAtVersions(byIdentity.keySet(), all, report);
        return composed;
    }

    /** What nobody composes does no harm in two versions; its owners may want to know. */
    private static void hintAtVersions(Set<String> composed, List<SchemaView> all, Report report) {
        SequencedMap<String, List<Link>> links = new LinkedHashMap<>();
        all.forEach(view -> view.schema().links().all().stream()
                .filter(link -> Spec.of(link.url()).isEmpty())
                .forEach(link -> links.computeIfAbsent(link.url().identity(), identity -> new ArrayList<>())
                        .add(link)));
        links.keySet().removeAll(composed);
        links.forEach((identity, ofSpec) -> {
            long majors = ofSpec.stream()
                    .mapToInt(link -> link.url().version().major())
                    .distinct()
                    .count();
            if (majors > 1) {
                report.hint(
                        HintCode.DIRECTIVE_COMPOSITION_INFO,
                        identity,
                        ofSpec.stream().map(Link::place).toList(),
                        identity + " is linked in different major versions.");
            }
        });
    }

    /** All directives of one specification: they have one link. */
    private void add(String identity, List<ComposeUse> uses, List<SchemaView> all, Report report) {
        Set<Integer> majors = new LinkedHashSet<>();
        uses.forEach(use -> majors.add(use.element().link().url().version().major()));
        if (majors.size() > 1) {
            error(uses, identity, identity + " is composed in different major versions", report);
            return;
        }
        warnOfOtherVersions(identity, uses, all, report);
        SequencedMap<String, List<ComposeUse>> byElement = new LinkedHashMap<>();
        uses.forEach(use -> byElement
                .computeIfAbsent(use.element().name(), e -> new ArrayList<>())
                .add(use));
        // Of those with the latest version, the last.
        ComposeUse latest = uses.stream()
                .reduce((former, use) -> use.version().isAtLeast(former.version()) ? use : former)
                .orElseThrow();
        List<Link.Import> imports = new ArrayList<>();
        byElement.forEach((element, ofElement) -> {
            if (addDirective(element, ofElement, latest, all, report)) {
                imports.add(new Link.Import(element, ofElement.getFirst().name(), true));
            }
        });
        if (!imports.isEmpty()) {
            links.add(new MergedLink(latest.element().link().url(), null, imports, null));
        }
    }

    private void warnOfOtherVersions(String identity, List<ComposeUse> uses, List<SchemaView> all, Report report) {
        int major = uses.getFirst().element().link().url().version().major();
        for (SchemaView view : all) {
            view.schema().links().of(identity).ifPresent(link -> {
                if (link.url().version().major() != major) {
                    report.hint(
                            HintCode.DIRECTIVE_COMPOSITION_INFO,
                            identity,
                            List.of(link.place()),
                            view.schema().name() + " links " + link.url()
                                    + ", and other subgraphs compose another major version.");
                }
            });
        }
    }

    private boolean addDirective(
            String element, List<ComposeUse> uses, ComposeUse latest, List<SchemaView> all, Report report) {
        String name = uses.getFirst().name();
        if (uses.stream().anyMatch(use -> !use.name().equals(name))) {
            Set<String> names = new LinkedHashSet<>();
            uses.forEach(use -> names.add("@" + use.name()));
            error(uses, "@" + name, "One directive is composed as " + Words.and(names), report);
            return false;
        }
        String identity = latest.element().link().url().identity();
        for (SchemaView view : all) {
            Links.Element other = view.schema().links().directive(name);
            boolean same = other == null
                    || (other.link().url().identity().equals(identity)
                            && other.name().equals(element));
            if (!same && composes(view, name)) {
                error(
                        uses,
                        "@" + name,
                        "@" + name + " is another directive in " + view.schema().name(),
                        report);
                return false;
            }
            warnOfOtherName(view, name, element, identity, report);
        }
        DirectiveDef definition = definition(element, name, uses, latest);
        if (definition == null) {
            error(
                    uses,
                    "@" + name,
                    "@" + name + " is not defined in "
                            + latest.subgraph().schema().name() + ", which links the latest version",
                    report);
            return false;
        }
        definitions.put(name, definition);
        Set<SchemaView> composing = new LinkedHashSet<>();
        uses.forEach(use -> composing.add(use.subgraph()));
        subgraphs.put(name, composing);
        return true;
    }

    /** By the subgraph with the latest version, whatever it calls it there; or by one with as late a version. */
    private static @Nullable DirectiveDef definition(
            String element, String name, List<ComposeUse> uses, ComposeUse latest) {
        Map<String, DirectiveDef> there = latest.subgraph().schema().directives();
        DirectiveDef same = there.get(name);
        DirectiveDef other = there.get(latest.element().link().directiveName(element));
        if (same != null || other != null) {
            return same == null ? other : same;
        }
        return uses.stream()
                .filter(use -> use.version().equals(latest.version()))
                .map(use -> use.subgraph().schema().directives().get(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean composes(SchemaView view, String name) {
        return view.schema().applied().stream()
                .anyMatch(each ->
                        each.is(FederationDirective.COMPOSE_DIRECTIVE) && ("@" + name).equals(each.text("name")));
    }

    private static void warnOfOtherName(SchemaView view, String name, String element, String identity, Report report) {
        view.schema().links().of(identity).ifPresent(link -> {
            String here = link.directiveName(element);
            boolean imported = link.imports().stream()
                    .anyMatch(each -> each.directive() && each.element().equals(element));
            if (imported && !here.equals(name) && view.schema().directives().containsKey(here)) {
                report.hint(
                        HintCode.DIRECTIVE_COMPOSITION_WARN,
                        "@" + name,
                        List.of(link.place()),
                        "@" + name + " is called @" + here + " in "
                                + view.schema().name() + ", which does not compose it.");
            }
        });
    }

    private static void error(List<ComposeUse> uses, String coordinate, String why, Report report) {
        List<Place> places = uses.stream().map(use -> use.applied().place()).toList();
        report.error(ErrorCode.DIRECTIVE_COMPOSITION_ERROR, coordinate, places, why + ".");
    }
}
