package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.merged.MergedLink;
import dev.kontor.gateway.composition.read.SpecDefinitions;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Which directives of federation are applied anywhere, under which name → what the supergraph links. */
final class DirectivePlans {

    /** In this order they are linked. Those of contexts and cache tags do not become directives of the supergraph. */
    private static final List<FederationDirective> COMPOSING = List.of(
            FederationDirective.TAG,
            FederationDirective.INACCESSIBLE,
            FederationDirective.AUTHENTICATED,
            FederationDirective.REQUIRES_SCOPES,
            FederationDirective.POLICY,
            FederationDirective.COST,
            FederationDirective.LIST_SIZE);

    private final Report report;
    private final Map<FederationDirective, SequencedMap<String, Applied>> used =
            new EnumMap<>(FederationDirective.class);

    private DirectivePlans(List<SchemaView> subgraphs, Report report) {
        this.report = report;
        for (SchemaView view : subgraphs) {
            view.schema().everyApplied().forEach(applied -> {
                FederationDirective directive = applied.federation();
                if (directive != null) {
                    used.computeIfAbsent(directive, d -> new LinkedHashMap<>()).putIfAbsent(applied.name(), applied);
                }
            });
        }
    }

    static DirectivePlan of(List<SchemaView> subgraphs, Report report) {
        return new DirectivePlans(subgraphs, report).plan(subgraphs);
    }

    private DirectivePlan plan(List<SchemaView> subgraphs) {
        Map<FederationDirective, String> names = new EnumMap<>(FederationDirective.class);
        SequencedMap<String, DirectiveDef> definitions = new LinkedHashMap<>();
        SpecDefinitions.builtIn().stream()
                .filter(builtIn -> DirectivePlan.BUILT_IN.contains(builtIn.name()))
                .forEach(builtIn -> definitions.put(builtIn.name(), builtIn));
        SequencedMap<Spec, List<Link.Import>> imports = new LinkedHashMap<>();
        for (FederationDirective directive : COMPOSING) {
            String name = name(directive);
            if (name == null) {
                continue;
            }
            Spec spec = directive.supergraphSpec().orElseThrow();
            names.put(directive, name);
            imports.computeIfAbsent(spec, s -> new ArrayList<>())
                    .add(new Link.Import(directive.directiveName(), name, true));
        }
        ComposedDirectives composed = ComposedDirectives.of(subgraphs, report);
        LinkPrefixes prefixes = new LinkPrefixes(composed.links());
        List<MergedLink> links = new ArrayList<>();
        imports.forEach((spec, imported) -> {
            MergedLink link = prefixes.give(new MergedLink(url(spec), null, imported, purpose(spec)));
            links.add(withoutDefaults(link));
            // A specification that is linked for one of its directives is there with all of them.
            COMPOSING.stream()
                    .filter(each -> each.supergraphSpec().orElseThrow() == spec)
                    .map(FederationDirective::directiveName)
                    .forEach(each -> definitions.put(link.directiveName(each), SpecDefinitions.newest(spec, each)));
        });
        definitions.putAll(composed.definitions());
        if (used.containsKey(FederationDirective.CACHE_TAG)) {
            // Its applications become join directives: a gateway that caches must know that they are there.
            links.add(prefixes.give(new MergedLink(url(Spec.CACHE_TAG), null, List.of(), "EXECUTION")));
        }
        composed.links().forEach(link -> links.add(prefixes.give(link)));
        return new DirectivePlan(names, composed.subgraphs(), definitions, links);
    }

    private @Nullable String name(FederationDirective directive) {
        SequencedMap<String, Applied> names = used.getOrDefault(directive, new LinkedHashMap<>());
        if (names.isEmpty()) {
            return null;
        }
        if (names.size() > 1) {
            List<Place> places = names.values().stream().map(Applied::place).toList();
            report.error(
                    ErrorCode.LINK_IMPORT_NAME_MISMATCH,
                    "@" + directive.directiveName(),
                    places,
                    "@" + directive.directiveName() + " is called "
                            + Words.and(names.keySet().stream()
                                    .map(name -> "@" + name)
                                    .toList()) + ".");
        }
        return names.firstEntry().getKey();
    }

    private static SpecUrl url(Spec spec) {
        return new SpecUrl(spec.identity(), spec.specName(), spec.newest());
    }

    /** What has its name by the link's prefix need not be imported. */
    private static MergedLink withoutDefaults(MergedLink link) {
        MergedLink bare = new MergedLink(link.url(), link.as(), List.of(), link.purpose());
        List<Link.Import> needed = link.imports().stream()
                .filter(each -> !bare.directiveName(each.element()).equals(each.as()))
                .toList();
        return new MergedLink(link.url(), link.as(), needed, link.purpose());
    }

    private static @Nullable String purpose(Spec spec) {
        return switch (spec) {
            case INACCESSIBLE, AUTHENTICATED, REQUIRES_SCOPES, POLICY -> "SECURITY";
            default -> null;
        };
    }
}
