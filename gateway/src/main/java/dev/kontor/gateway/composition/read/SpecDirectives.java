package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The directives that a subgraph defines → those and what GraphQL and the specifications that it links define. */
final class SpecDirectives {

    private SpecDirectives() {}

    static SequencedMap<String, DirectiveDef> complete(
            SequencedMap<String, DirectiveDef> own, Links links, DefinitionCheck check) {
        SequencedMap<String, DirectiveDef> all = new LinkedHashMap<>();
        Map<String, Link> from = new HashMap<>();
        SpecDefinitions.builtIn().forEach(builtIn -> all.put(builtIn.name(), builtIn));
        for (Link link : links.all()) {
            SpecDefinitions.directives(link).forEach((name, definition) -> {
                String local = link.directiveName(name);
                if (all.putIfAbsent(local, definition) == null) {
                    from.put(local, link);
                }
            });
        }
        own.forEach((name, definition) -> {
            DirectiveDef expected = all.get(name);
            all.put(name, expected == null ? definition : check.check(definition, expected, from.get(name)));
        });
        return all;
    }
}
