package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.FieldPart.Overridden;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * A field of an object is resolved by one subgraph, or all that resolve it say that they may share it.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.0/#@shareable">shareable</a>
 */
final class FieldSharing {

    /** A definition that resolves the field: on the object itself, or on an interface that is an object there. */
    private record Resolver(SchemaView subgraph, ImplementingDef type, FieldDef field) {

        boolean isShareable() {
            return subgraph.isShareable(type, field);
        }
    }

    private final Merging merging;

    FieldSharing(Merging merging) {
        this.merging = merging;
    }

    void check(String typeName, MergedField field, SequencedMap<SchemaView, ImplementingDef> definers) {
        boolean object = definers.values().stream().anyMatch(ObjectDef.class::isInstance)
                && definers.values().stream().noneMatch(type -> type.has(FederationDirective.INTERFACE_OBJECT));
        if (!object) {
            return;
        }
        List<Resolver> resolvers = resolvers(typeName, field.name());
        List<Resolver> notShareable =
                resolvers.stream().filter(each -> !each.isShareable()).toList();
        String coordinate = typeName + "." + field.name();
        if (!notShareable.isEmpty() && resolvers.size() > 1) {
            merging.report()
                    .error(
                            ErrorCode.INVALID_FIELD_SHARING,
                            coordinate,
                            places(resolvers),
                            coordinate + " is resolved by " + names(resolvers) + ", and not @shareable in "
                                    + names(notShareable) + "." + unknownOverrides(notShareable));
        } else if (typeName.equals(Operation.SUBSCRIPTION.rootType())
                && resolvers.stream().anyMatch(each -> each.field.has(FederationDirective.SHAREABLE))) {
            merging.report()
                    .error(
                            ErrorCode.INVALID_FIELD_SHARING,
                            coordinate,
                            places(resolvers),
                            coordinate + " is @shareable, and events come from one subgraph only.");
        }
    }

    private List<Resolver> resolvers(String typeName, String field) {
        List<Resolver> resolvers = new ArrayList<>();
        for (SchemaView view : merging.subgraphs()) {
            if (merging.overrides().overridden(view, typeName, field) != Overridden.NO) {
                continue;
            }
            ImplementingDef type = view.schema().implementing(typeName);
            if (type != null) {
                add(resolvers, view, type, field);
                continue;
            }
            for (String implemented : merging.relations().implemented(typeName)) {
                ImplementingDef opaque = view.schema().implementing(implemented);
                if (opaque != null && opaque.has(FederationDirective.INTERFACE_OBJECT)) {
                    add(resolvers, view, opaque, field);
                }
            }
        }
        return resolvers;
    }

    private static void add(List<Resolver> resolvers, SchemaView view, ImplementingDef type, String name) {
        FieldDef field = type.field(name);
        if (field != null && !view.isFullyExternal(type, field)) {
            resolvers.add(new Resolver(view, type, field));
        }
    }

    /** A frequent cause: the name of the subgraph that is overridden is not quite right. */
    private String unknownOverrides(List<Resolver> resolvers) {
        return resolvers.stream()
                .flatMap(each -> each.field.applied(FederationDirective.OVERRIDE))
                .map(each -> each.text("from"))
                .filter(from -> from != null && !merging.overrides().knows(from))
                .map(from -> " It overrides \"" + from + "\", which is no subgraph.")
                .findFirst()
                .orElse("");
    }

    private static String names(List<Resolver> resolvers) {
        return Words.names(resolvers.stream().map(Resolver::subgraph).distinct().toList());
    }

    private static List<Place> places(List<Resolver> resolvers) {
        return resolvers.stream().map(each -> each.field.place()).toList();
    }
}
