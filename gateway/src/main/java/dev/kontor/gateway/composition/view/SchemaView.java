package dev.kontor.gateway.composition.view;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTENDS;
import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;
import static dev.kontor.gateway.composition.link.FederationDirective.SHAREABLE;

import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A subgraph's schema with what its field sets mean: which fields it really resolves, which it may share, which it uses.
 *
 * <ul>
 *   <li>A field is <em>external</em> by {@code @external} on it or (Federation 2) on its object. That on a field does not
 *       count where a key of an extension selects it: Federation 1 asked for it there although the subgraph resolves it.
 *   <li>It is <em>fully external</em> when no {@code @provides} of the subgraph selects it either.
 *   <li>It is <em>used</em> when a key, {@code @requires} or {@code @provides} selects it, or an interface of its object
 *       has it.
 * </ul>
 */
public final class SchemaView {

    private final SubgraphSchema schema;
    private final Implementations implementations;
    private final Set<String> externalObjects = new HashSet<>();
    private final Set<PartOf> shareableParts = new HashSet<>();
    private final Set<Coordinate> resolvedForKeys = new HashSet<>();
    private final Set<Coordinate> provided = new HashSet<>();
    private final Set<Coordinate> used = new HashSet<>();
    private final Set<Coordinate> keyFields = new HashSet<>();

    /** A definition or extension of a type, by its number. */
    private record PartOf(String type, int part) {}

    private SchemaView(SubgraphSchema schema) {
        this.schema = schema;
        implementations = new Implementations(schema);
    }

    public static SchemaView of(SubgraphSchema schema) {
        SchemaView view = new SchemaView(schema);
        schema.types(ImplementingDef.class).forEach(view::addType);
        view.addImplementations(view.keyFields);
        view.addImplementations(view.provided);
        view.addImplementations(view.used);
        return view;
    }

    public SubgraphSchema schema() {
        return schema;
    }

    /** Objects that say they implement the interface. */
    public List<ObjectDef> implementations(String interfaceName) {
        return implementations.of(interfaceName);
    }

    public boolean isExternal(ImplementingDef type, FieldDef field) {
        boolean marked = field.has(EXTERNAL) || externalObjects.contains(type.name());
        return marked && !isExternalInNameOnly(type, field);
    }

    /** Whether it is marked as external and is not: a key of an extension has it. */
    public boolean isExternalInNameOnly(ImplementingDef type, FieldDef field) {
        return field.has(EXTERNAL) && resolvedForKeys.contains(new Coordinate(type.name(), field.name()));
    }

    public boolean isProvided(ImplementingDef type, FieldDef field) {
        return isExternal(type, field) && provided.contains(new Coordinate(type.name(), field.name()));
    }

    public boolean isFullyExternal(ImplementingDef type, FieldDef field) {
        return isExternal(type, field) && !provided.contains(new Coordinate(type.name(), field.name()));
    }

    public boolean isUsed(ImplementingDef type, FieldDef field) {
        return used.contains(new Coordinate(type.name(), field.name()));
    }

    public boolean isKeyField(ImplementingDef type, FieldDef field) {
        return keyFields.contains(new Coordinate(type.name(), field.name()));
    }

    /** Whether other subgraphs may resolve it too. */
    public boolean isShareable(ImplementingDef type, FieldDef field) {
        return field.has(SHAREABLE)
                || shareableParts.contains(new PartOf(type.name(), field.part()))
                || isKeyField(type, field)
                || isProvided(type, field);
    }

    private void addType(ImplementingDef type) {
        type.applied(KEY).forEach(key -> addKey(type, key));
        type.applied(SHAREABLE).forEach(each -> shareableParts.add(new PartOf(type.name(), each.part())));
        if (schema.isFederation2() && type instanceof ObjectDef && type.has(EXTERNAL)) {
            externalObjects.add(type.name());
        }
        for (FieldDef field : type.fields().values()) {
            field.applied(REQUIRES)
                    .forEach(each -> used.addAll(Selections.of(schema, type.name(), each.text("fields"))));
            field.applied(PROVIDES).forEach(each -> {
                Set<Coordinate> selected = Selections.of(schema, field.type().name(), each.text("fields"));
                provided.addAll(selected);
                used.addAll(selected);
            });
        }
        if (type instanceof ObjectDef object) {
            object.implemented().forEach(each -> addImplemented(object, each.name()));
        }
    }

    private void addImplemented(ObjectDef object, String interfaceName) {
        if (schema.type(interfaceName) instanceof InterfaceDef type) {
            type.fields().keySet().forEach(field -> used.add(new Coordinate(object.name(), field)));
        }
    }

    private void addKey(ImplementingDef type, Applied key) {
        String fields = key.text("fields");
        Set<Coordinate> selected = Selections.of(schema, type.name(), fields);
        if (isOfExtension(type, key)) {
            resolvedForKeys.addAll(selected);
        }
        keyFields.addAll(selected);
        used.addAll(selected);
    }

    /** Who selects a field of an interface, selects that of each of its objects. */
    private void addImplementations(Set<Coordinate> fields) {
        for (Coordinate each : List.copyOf(fields)) {
            if (schema.type(each.type()) instanceof InterfaceDef) {
                implementations.of(each.type()).stream()
                        .filter(object -> object.field(each.field()) != null)
                        .forEach(object -> fields.add(new Coordinate(object.name(), each.field())));
            }
        }
    }

    private static boolean isOfExtension(ImplementingDef type, Applied key) {
        return type.header().parts().get(key.part()).extension() || type.has(EXTENDS);
    }
}
