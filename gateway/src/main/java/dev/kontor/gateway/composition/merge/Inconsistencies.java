package dev.kontor.gateway.composition.merge;

import static dev.kontor.gateway.composition.link.FederationDirective.KEY;

import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Hints about types that subgraphs define differently, though they fit. */
final class Inconsistencies {

    private final Merging merging;

    Inconsistencies(Merging merging) {
        this.merging = merging;
    }

    /** An object without keys is the same value wherever it comes from, so each subgraph that returns it should have all. */
    void hint(String name, boolean isInterface, SequencedMap<SchemaView, ImplementingDef> definers) {
        List<SchemaView> entities = withKeys(definers);
        if (!entities.isEmpty()) {
            if (!isInterface && entities.size() < definers.size()) {
                hint(
                        HintCode.INCONSISTENT_ENTITY,
                        name,
                        definers,
                        name + " has a @key in " + Words.names(entities) + ", and not in all subgraphs that have it.");
            }
            return;
        }
        if (merging.subgraphs().stream().anyMatch(view -> view.schema().isRoot(name))) {
            return;
        }
        SequencedSet<String> fields = new LinkedHashSet<>();
        definers.values().forEach(type -> fields.addAll(type.fields().keySet()));
        for (String field : fields) {
            List<SchemaView> without = definers.entrySet().stream()
                    .filter(each -> each.getValue().field(field) == null && resolvesSomething(each))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!without.isEmpty()) {
                hint(
                        isInterface
                                ? HintCode.INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD
                                : HintCode.INCONSISTENT_OBJECT_VALUE_TYPE_FIELD,
                        name + "." + field,
                        definers,
                        name + "." + field + " is not in " + Words.names(without) + ".");
            }
        }
    }

    void hint(String name, SequencedMap<SchemaView, UnionDef> definers) {
        for (String member : merging.relations().members(name)) {
            List<SchemaView> without = definers.entrySet().stream()
                    .filter(each -> each.getValue().members().stream()
                            .noneMatch(one -> one.name().equals(member)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!without.isEmpty()) {
                hint(
                        HintCode.INCONSISTENT_UNION_MEMBER,
                        name,
                        definers,
                        "The union " + name + " does not have " + member + " in " + Words.names(without) + ".");
            }
        }
    }

    private static List<SchemaView> withKeys(SequencedMap<SchemaView, ImplementingDef> definers) {
        List<SchemaView> entities = new ArrayList<>();
        definers.forEach((view, type) -> {
            if (type.has(KEY)) {
                entities.add(view);
            }
        });
        return entities;
    }

    private static boolean resolvesSomething(Map.Entry<SchemaView, ImplementingDef> definer) {
        for (FieldDef field : definer.getValue().fields().values()) {
            if (!definer.getKey().isExternal(definer.getValue(), field)) {
                return true;
            }
        }
        return definer.getValue().fields().isEmpty();
    }

    private void hint(
            HintCode code, String coordinate, SequencedMap<SchemaView, ? extends TypeDef> definers, String message) {
        List<Place> places = definers.values().stream().map(TypeDef::place).toList();
        merging.report().hint(code, coordinate, places, message);
    }
}
