package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.FieldPart;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fields of an entity can be told, wherever it was met: those of each subgraph whose key can be told, and so on. */
final class Reachability {

    private Reachability() {}

    /** Whether all fields can be told from each subgraph that has the type. */
    static boolean isComplete(SplitType entity) {
        List<String> wanted = entity.fields.values().stream()
                .filter(field -> field.parts.values().stream().anyMatch(FieldPart::isAnswered))
                .map(field -> field.name)
                .toList();
        return entity.parts.keySet().stream()
                .allMatch(home -> from(entity, home).containsAll(wanted));
    }

    /** Names of the fields that can be told of entities that were met in a subgraph. */
    static Set<String> from(SplitType entity, String home) {
        Set<String> met = new LinkedHashSet<>(Set.of(home));
        Set<String> entered = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (String subgraph : entity.parts.keySet()) {
                if (entity.part(subgraph).keys.stream()
                        .anyMatch(key -> key.resolvable() && known.containsAll(FieldSets.names(key.fields())))) {
                    met.add(subgraph);
                    more |= entered.add(subgraph);
                }
            }
            for (Field field : entity.fields.values()) {
                if (!known.contains(field.name)
                        && field.parts.entrySet().stream()
                                .anyMatch(part -> isKnown(part.getKey(), part.getValue(), met, entered, known))) {
                    more |= known.add(field.name);
                }
            }
        }
        return known;
    }

    private static boolean isKnown(
            String subgraph, FieldPart part, Set<String> met, Set<String> entered, Set<String> known) {
        if (!part.isAnswered()) {
            return false;
        }
        return part.requires.isEmpty()
                ? met.contains(subgraph)
                : entered.contains(subgraph) && known.containsAll(FieldSets.names(part.requires));
    }
}
