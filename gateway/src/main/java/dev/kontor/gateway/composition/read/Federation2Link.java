package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Link.Import;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema of Federation 1 → the same, as if it linked federation 2 with all directives imported. */
public final class Federation2Link {

    /** The last version that schemas could get without asking for it; what came later must be linked. */
    public static final SpecVersion VERSION = new SpecVersion(2, 4);

    private static final Place NOWHERE = new Place("", 0, 0);

    private Federation2Link() {}

    /** Null when its own definitions or links do not go with those of federation 2, which was reported then. */
    public static @Nullable SubgraphSchema add(SubgraphSchema schema, Report report) {
        int before = report.count();
        Links links = links(schema, report);
        if (report.count() > before) {
            return null;
        }
        SequencedMap<String, DirectiveDef> directives = directives(schema, links, report);
        if (report.count() > before) {
            return null;
        }
        Set<String> machinery = new HashSet<>(schema.machinery());
        links.all().forEach(link -> SpecDefinitions.types(link).forEach(type -> machinery.add(link.typeName(type))));
        Relinking relinking = new Relinking(links);
        SequencedMap<String, TypeDef> types = new LinkedHashMap<>();
        schema.types().forEach((name, type) -> types.put(name, relinking.type(type)));
        return new SubgraphSchema(
                schema.name(),
                schema.url(),
                VERSION,
                links,
                types,
                directives,
                machinery,
                schema.definition().withApplied(relinking.applied(schema.applied())));
    }

    private static Links links(SubgraphSchema schema, Report report) {
        LinkNames names = new LinkNames();
        for (Link link : schema.links().all()) {
            if (!link.url().identity().equals(Spec.FEDERATION.identity())) {
                names.add(link);
            }
        }
        String problem = names.add(federation());
        if (problem != null) {
            report.error(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE, "schema", places(schema), problem);
        }
        return new Links(names.all());
    }

    private static List<Place> places(SubgraphSchema schema) {
        return schema.links().all().stream()
                .map(Link::place)
                .filter(place -> !place.equals(NOWHERE))
                .toList();
    }

    private static Link federation() {
        SpecUrl url = new SpecUrl(Spec.FEDERATION.identity(), Spec.FEDERATION.specName(), VERSION);
        Link plain = new Link(url, url.name(), List.of(), NOWHERE);
        List<Import> imports = SpecDefinitions.directives(plain).keySet().stream()
                .map(name -> new Import(name, name, true))
                .toList();
        return new Link(url, url.name(), imports, NOWHERE);
    }

    /** What the schema defines as its own may be what federation 2 defines: then it must be the same. */
    private static SequencedMap<String, DirectiveDef> directives(SubgraphSchema schema, Links links, Report report) {
        SequencedMap<String, DirectiveDef> own = new LinkedHashMap<>(schema.directives());
        own.values().removeIf(each -> each.origin() != DirectiveDef.Origin.SUBGRAPH);
        SequencedMap<String, DirectiveDef> all =
                SpecDirectives.complete(own, links, new DefinitionCheck(schema.types(), report));
        schema.directives().forEach((name, definition) -> {
            if (definition.origin() != DirectiveDef.Origin.SUBGRAPH && definition.place() != null) {
                all.put(name, definition);
            }
        });
        return all;
    }
}
