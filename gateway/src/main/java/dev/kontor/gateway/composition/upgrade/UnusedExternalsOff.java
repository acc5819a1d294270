package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.report.ErrorCode.TYPE_WITH_ONLY_UNUSED_EXTERNAL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/**
 * {@code type T { a: Int b: Int @external }}, where nothing uses b → {@code type T { a: Int }}. A type that nothing is left
 * of goes too, unless something refers to it.
 */
record UnusedExternalsOff(Report report) implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        SchemaView view = SchemaView.of(schema);
        SubgraphSchema used = Rewriting.types(schema, type -> used(view, type));
        Set<String> referred = referred(used);
        SequencedMap<String, TypeDef> types = new LinkedHashMap<>(used.types());
        types.values().removeIf(type -> isEmptied(schema, type) && !referred.contains(type.name()));
        types.values().stream().filter(type -> isEmptied(schema, type)).forEach(this::refuse);
        return used.withTypes(types);
    }

    private static ImplementingDef used(SchemaView view, ImplementingDef type) {
        SequencedMap<String, FieldDef> fields = new LinkedHashMap<>(type.fields());
        fields.values().removeIf(field -> view.isExternal(type, field) && !view.isUsed(type, field));
        return type.withFields(fields);
    }

    /** The query root is never empty: every subgraph has fields of the protocol there. */
    private static boolean isEmptied(SubgraphSchema schema, TypeDef type) {
        return type instanceof ImplementingDef implementing
                && implementing.fields().isEmpty()
                && !schema.isRoot(type.name());
    }

    private void refuse(TypeDef type) {
        report.error(
                TYPE_WITH_ONLY_UNUSED_EXTERNAL,
                type.name(),
                type.place(),
                "All fields of " + type.name() + " are @external, and nothing uses one.");
    }

    private static Set<String> referred(SubgraphSchema schema) {
        Set<String> names = new HashSet<>();
        schema.types(ImplementingDef.class).forEach(type -> {
            if (type.has(KEY)) {
                // The union of all entities does.
                names.add(type.name());
            }
            type.fields().values().forEach(field -> names.add(field.type().name()));
            type.implemented().forEach(each -> names.add(each.name()));
        });
        schema.types(UnionDef.class).forEach(union -> union.members().forEach(member -> names.add(member.name())));
        return names;
    }
}
