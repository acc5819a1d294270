package dev.kontor.gateway.composition.merge;

import static dev.kontor.gateway.composition.link.FederationDirective.OVERRIDE;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The fields of an object or interface: union of those of the subgraphs, each merged from where it is resolved. */
final class Fields {

    private final Merging merging;
    private final TypeRefs types;
    private final Arguments arguments;
    private final ExternalFields externals;
    private final FieldSharing sharing;

    Fields(Merging merging) {
        this.merging = merging;
        this.types = new TypeRefs(merging);
        this.arguments = new Arguments(merging);
        this.externals = new ExternalFields(merging);
        this.sharing = new FieldSharing(merging);
    }

    SequencedMap<String, MergedField> merge(String typeName, SequencedMap<SchemaView, ImplementingDef> definers) {
        SequencedSet<String> names = new LinkedHashSet<>();
        definers.values().forEach(type -> names.addAll(type.fields().keySet()));
        SequencedMap<String, MergedField> fields = new LinkedHashMap<>();
        for (String name : names) {
            MergedField field = field(typeName, name, definers);
            if (field != null) {
                fields.put(name, field);
            }
        }
        return fields;
    }

    private @Nullable MergedField field(
            String typeName, String name, SequencedMap<SchemaView, ImplementingDef> definers) {
        String coordinate = typeName + "." + name;
        SequencedMap<SchemaView, FieldDef> all = new LinkedHashMap<>();
        SequencedMap<SchemaView, FieldDef> external = new LinkedHashMap<>();
        definers.forEach((view, type) -> {
            FieldDef field = type.field(name);
            if (field != null) {
                all.put(view, field);
                if (view.isExternal(type, field)) {
                    external.put(view, field);
                }
            }
        });
        SequencedMap<SchemaView, FieldDef> merged = new LinkedHashMap<>(all);
        merged.keySet().removeAll(external.keySet());
        if (merged.isEmpty() && !externals.isResolvedByInterfaceObject(typeName, name)) {
            externals.refuseUnresolved(coordinate, external);
            return null;
        }
        externals.refuseDirectives(coordinate, external);
        SequencedMap<SchemaView, FieldDef> sources = merged.isEmpty() ? all : merged;
        List<Place> places = places(sources);
        SequencedMap<SchemaView, TypeRef> declared = new LinkedHashMap<>();
        sources.forEach((view, field) -> declared.put(view, field.type()));
        TypeRef type = types.output(declared, coordinate, places);
        merging.positions().addOutput(type, coordinate);
        SequencedMap<String, MergedInputValue> givenArguments = arguments.merge(sources, coordinate);
        boolean typesDiffer = declared.values().stream().anyMatch(each -> !each.equals(type));
        MergedField field = new MergedField(
                name,
                Descriptions.merge(merging, descriptions(sources), coordinate),
                type,
                givenArguments,
                merging.directives().mergeOnField(sources, coordinate, givenArguments.keySet()),
                sources.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)),
                parts(typeName, all, external));
        if (!merged.isEmpty()) {
            externals.check(coordinate, external, field, typesDiffer);
        }
        sharing.check(typeName, field, definers);
        return field;
    }

    private static List<@Nullable String> descriptions(SequencedMap<SchemaView, FieldDef> sources) {
        List<@Nullable String> descriptions = new ArrayList<>();
        sources.values().forEach(field -> descriptions.add(field.description()));
        return descriptions;
    }

    private static List<Place> places(SequencedMap<SchemaView, FieldDef> sources) {
        return sources.values().stream().map(FieldDef::place).toList();
    }

    private SequencedMap<String, FieldPart> parts(
            String typeName, SequencedMap<SchemaView, FieldDef> all, SequencedMap<SchemaView, FieldDef> external) {
        SequencedMap<String, FieldPart> parts = new LinkedHashMap<>();
        all.forEach((view, field) -> parts.put(
                view.schema().name(),
                new FieldPart(
                        field.type(),
                        external.containsKey(view),
                        text(field, REQUIRES, "fields"),
                        text(field, PROVIDES, "fields"),
                        text(field, OVERRIDE, "from"),
                        merging.overrides().label(view, typeName, field.name()),
                        merging.overrides().overridden(view, typeName, field.name()))));
        return parts;
    }

    private static @Nullable String text(FieldDef field, FederationDirective directive, String argument) {
        Applied applied = field.firstApplied(directive).orElse(null);
        return applied == null ? null : applied.text(argument);
    }
}
