package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What other subgraphs have under the same name, as it was before any upgrade. */
final class Neighbours {

    /** An object or interface of a subgraph. */
    record Neighbour(SchemaView view, ImplementingDef type) {

        String subgraph() {
            return view.schema().name();
        }
    }

    private final Map<String, List<Neighbour>> byType = new LinkedHashMap<>();

    Neighbours(List<SubgraphSchema> all) {
        for (SubgraphSchema schema : all) {
            SchemaView view = SchemaView.of(schema);
            schema.types(ImplementingDef.class)
                    .forEach(type -> byType.computeIfAbsent(type.name(), name -> new ArrayList<>())
                            .add(new Neighbour(view, type)));
        }
    }

    /** The type in other subgraphs than that one. */
    List<Neighbour> of(SubgraphSchema schema, String type) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(each -> !each.subgraph().equals(schema.name()))
                .toList();
    }
}
