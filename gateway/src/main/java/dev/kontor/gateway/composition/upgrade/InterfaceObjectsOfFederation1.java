package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_OBJECT_USAGE_ERROR;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An object that stands for an interface needs a subgraph that finds the interface by its key. A key of Federation 1 looks
 * like that and does not do it.
 *
 * @param federation1 those subgraphs that were upgraded, as they were
 */
record InterfaceObjectsOfFederation1(List<SubgraphSchema> all, List<SubgraphSchema> federation1) {

    void check(Report report) {
        Map<String, List<Place>> objects = new LinkedHashMap<>();
        all.stream()
                .filter(SubgraphSchema::isFederation2)
                .flatMap(schema -> schema.types(ObjectDef.class))
                .filter(type -> type.has(INTERFACE_OBJECT))
                .forEach(
                        type -> objects.merge(type.name(), List.of(type.place()), InterfaceObjectsOfFederation1::both));
        objects.forEach((name, places) -> {
            List<Place> keys = federation1.stream()
                    .flatMap(schema -> schema.types(InterfaceDef.class))
                    .filter(type -> type.name().equals(name) && type.has(KEY))
                    .map(InterfaceDef::place)
                    .toList();
            if (!keys.isEmpty()) {
                report.error(
                        INTERFACE_OBJECT_USAGE_ERROR,
                        name,
                        both(places, keys),
                        name + " is an @interfaceObject, but the key of the interface in "
                                + String.join(
                                        ", ", keys.stream().map(Place::subgraph).toList())
                                + " is one of Federation 1, by which no interface is found.");
            }
        });
    }

    private static List<Place> both(List<Place> some, List<Place> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
