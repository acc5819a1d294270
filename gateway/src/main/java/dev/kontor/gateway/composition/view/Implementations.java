package dev.kontor.gateway.composition.view;

import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objects of a schema by the interfaces that they say they implement, found at the same cost however many there are. */
public final class Implementations {

    private final Map<String, List<ObjectDef>> byInterface = new HashMap<>();

    public Implementations(SubgraphSchema schema) {
        schema.types(ObjectDef.class)
                .forEach(object -> object.implemented()
                        .forEach(each -> byInterface
                                .computeIfAbsent(each.name(), name -> new ArrayList<>())
                                .add(object)));
    }

    /** In the order of the schema. */
    public List<ObjectDef> of(String interfaceName) {
        return byInterface.getOrDefault(interfaceName, List.of());
    }
}
