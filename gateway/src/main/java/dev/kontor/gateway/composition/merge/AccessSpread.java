package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * What is asked of callers for an object or its field is asked as well for interfaces through which it can be had, and what
 * a subgraph asks for a field of an interface that it sees as an object is asked on the implementations.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/routing/security/authorization">Authorization</a>
 */
final class AccessSpread {

    /** A rule that a subgraph has elsewhere. */
    record Rule(SchemaView subgraph, Applied applied) {}

    private final TypeRelations relations;
    private final Map<String, SequencedSet<String>> implementations = new HashMap<>();
    private final Map<String, List<Rule>> rules = new HashMap<>();

    AccessSpread(List<SchemaView> subgraphs, TypeRelations relations) {
        this.relations = relations;
        for (SchemaView view : subgraphs) {
            view.schema()
                    .types(ObjectDef.class)
                    .forEach(object -> relations
                            .implemented(object.name())
                            .forEach(each -> implementations
                                    .computeIfAbsent(each, name -> new LinkedHashSet<>())
                                    .add(object.name())));
        }
        for (SchemaView view : subgraphs) {
            view.schema().types(ObjectDef.class).forEach(object -> {
                if (object.has(FederationDirective.INTERFACE_OBJECT)) {
                    fromInterfaceObject(view, object);
                } else {
                    fromObject(view, object);
                }
            });
        }
    }

    /** The rules that come to a type or field from elsewhere. */
    List<Rule> onto(String coordinate) {
        return rules.getOrDefault(coordinate, List.of());
    }

    private void fromObject(SchemaView view, ObjectDef object) {
        for (String implemented : relations.implemented(object.name())) {
            add(view, object.applied(), implemented);
            for (FieldDef field : object.fields().values()) {
                if (!view.isExternal(object, field)) {
                    add(view, field.applied(), implemented + "." + field.name());
                }
            }
        }
    }

    private void fromInterfaceObject(SchemaView view, ImplementingDef opaque) {
        for (FieldDef field : opaque.fields().values()) {
            SequencedSet<String> targets = new LinkedHashSet<>();
            for (String object : implementations.getOrDefault(opaque.name(), new LinkedHashSet<>())) {
                targets.add(object);
                targets.addAll(relations.implemented(object));
            }
            targets.remove(opaque.name());
            targets.forEach(target -> add(view, field.applied(), target + "." + field.name()));
        }
    }

    private void add(SchemaView view, List<Applied> applied, String coordinate) {
        for (Applied each : applied) {
            if (each.is(FederationDirective.AUTHENTICATED)
                    || each.is(FederationDirective.REQUIRES_SCOPES)
                    || each.is(FederationDirective.POLICY)) {
                rules.computeIfAbsent(coordinate, c -> new ArrayList<>()).add(new Rule(view, each));
            }
        }
    }
}
