package dev.kontor.gateway.composition.merge;

import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;

import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Interfaces that are objects, or entities, in some subgraphs.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.3/#@interfaceObject">interfaceObject</a>
 */
final class InterfaceObjects {

    private final Merging merging;
    private final Set<String> accessDirectives;

    /** @param accessDirectives what the supergraph calls the directives that ask something of callers */
    InterfaceObjects(Merging merging, Set<String> accessDirectives) {
        this.merging = merging;
        this.accessDirectives = accessDirectives;
    }

    void check(String name, SequencedMap<SchemaView, ImplementingDef> definers, List<String> implementations) {
        definers.forEach((view, type) -> {
            List<String> here = implementations.stream()
                    .filter(each -> view.schema().type(each) != null)
                    .toList();
            if (type.has(INTERFACE_OBJECT) && !here.isEmpty()) {
                merging.report()
                        .error(
                                ErrorCode.INTERFACE_OBJECT_USAGE_ERROR,
                                name,
                                type.place(),
                                name + " is an @interfaceObject in "
                                        + view.schema().name() + ", which defines the implementations "
                                        + Words.and(here) + " as well.");
            }
            boolean entity =
                    type instanceof InterfaceDef && type.applied(KEY).anyMatch(key -> key.flag("resolvable", true));
            List<String> missing = implementations.stream()
                    .filter(each -> !isImplementing(view, each, name))
                    .toList();
            if (entity && !missing.isEmpty()) {
                merging.report()
                        .error(
                                ErrorCode.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
                                name,
                                type.place(),
                                "The interface " + name + " has a @key in "
                                        + view.schema().name() + ", which lacks implementations of it: "
                                        + Words.and(missing) + ".");
            }
        });
    }

    private static boolean isImplementing(SchemaView view, String object, String interfaceName) {
        ImplementingDef type = view.schema().implementing(object);
        return type != null && type.isImplementing(interfaceName);
    }

    /** Gives objects the fields that a subgraph resolves for their interface as a whole. */
    void copyFields(SequencedMap<String, MergedType> types) {
        FieldSharing sharing = new FieldSharing(merging);
        for (String name : List.copyOf(types.keySet())) {
            if (types.get(name) instanceof MergedImplementing object && !object.isInterface()) {
                SequencedMap<String, MergedField> fields = new LinkedHashMap<>(object.fields());
                for (String implemented : object.implemented()) {
                    if (types.get(implemented) instanceof MergedImplementing type) {
                        copy(name, type, fields, sharing);
                    }
                }
                types.put(name, new MergedImplementing(object.header(), false, object.implemented(), fields));
            }
        }
    }

    private void copy(
            String object, MergedImplementing from, SequencedMap<String, MergedField> fields, FieldSharing sharing) {
        for (MergedField field : from.fields().values()) {
            if (fields.containsKey(field.name()) || !isResolvedByObject(from.name(), field.name())) {
                continue;
            }
            List<MergedDirective> applied = new ArrayList<>(field.applied());
            applied.removeIf(each -> accessDirectives.contains(each.name()));
            applied.addAll(merging.directives().spreadOnto(object + "." + field.name()));
            MergedField copy = new MergedField(
                    field.name(),
                    field.description(),
                    field.type(),
                    field.arguments(),
                    applied,
                    field.inaccessible(),
                    new LinkedHashMap<>());
            fields.put(field.name(), copy);
            sharing.check(object, copy, merging.sources(view -> view.schema().implementing(object)));
        }
    }

    private boolean isResolvedByObject(String interfaceName, String name) {
        for (Map.Entry<SchemaView, ImplementingDef> each : merging.sources(
                        view -> view.schema().implementing(interfaceName))
                .entrySet()) {
            FieldDef field = each.getValue().field(name);
            if (each.getValue().has(INTERFACE_OBJECT)
                    && field != null
                    && !each.getKey().isExternal(each.getValue(), field)) {
                return true;
            }
        }
        return false;
    }
}
