package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.FieldSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code @provides(fields: "a b")}, where b is not external → {@code @provides(fields: "a")}, and nothing where none is: who
 * resolves a field provides it anyway. A field set with faults stays, so that they are told.
 */
record IdleFieldSetsOff() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        FieldSets fieldSets = new FieldSets(schema);
        SchemaView view = SchemaView.of(schema);
        return Rewriting.types(
                schema,
                type -> Rewriting.fields(
                        type,
                        field -> Rewriting.applied(field, applied -> active(fieldSets, view, type, field, applied))));
    }

    private static List<Applied> active(
            FieldSets fieldSets, SchemaView view, ImplementingDef type, FieldDef field, List<Applied> applied) {
        return applied.stream()
                .flatMap(each -> {
                    TypeDef target = each.is(REQUIRES)
                            ? type
                            : each.is(PROVIDES)
                                    ? fieldSets.schema().type(field.type().name())
                                    : null;
                    return target == null ? Stream.of(each) : active(fieldSets, view, target, each).stream();
                })
                .toList();
    }

    private static Optional<Applied> active(FieldSets fieldSets, SchemaView view, TypeDef target, Applied applied) {
        FieldSet fields = fields(fieldSets, target, applied);
        if (fields == null) {
            return Optional.of(applied);
        }
        FieldSet active = active(view, target, fields);
        if (active.equals(fields)) {
            return Optional.of(applied);
        }
        return active.isEmpty() ? Optional.empty() : Optional.of(FieldsAsText.withFields(applied, active.toString()));
    }

    /** Null when it has faults. */
    private static @Nullable FieldSet fields(FieldSets fieldSets, TypeDef target, Applied applied) {
        FieldSet fields = FieldSet.parseIfValid(applied.text("fields"));
        boolean composite = target instanceof ImplementingDef || target instanceof UnionDef;
        return fields != null
                        && composite
                        && fieldSets.typed(target, fields).faults().isEmpty()
                ? fields
                : null;
    }

    private static FieldSet active(SchemaView view, @Nullable TypeDef type, FieldSet fields) {
        return new FieldSet(fields.items().stream()
                .flatMap(item -> switch (item) {
                    case FieldSet.FieldItem field -> active(view, type, field).stream();
                    case FieldSet.FragmentItem fragment -> active(view, fragment).stream();
                })
                .toList());
    }

    private static Optional<FieldSet.Item> active(SchemaView view, FieldSet.FragmentItem fragment) {
        FieldSet active = active(view, view.schema().type(fragment.typeCondition()), fragment.selection());
        return active.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldSet.FragmentItem(fragment.typeCondition(), active));
    }

    private static Optional<FieldSet.Item> active(SchemaView view, @Nullable TypeDef type, FieldSet.FieldItem item) {
        FieldDef field = type instanceof ImplementingDef implementing ? implementing.field(item.name()) : null;
        if (field == null) {
            return Optional.empty();
        }
        if (field.has(EXTERNAL) || isExternalInSomeObject(view, type, field)) {
            return Optional.of(item);
        }
        FieldSet below = active(view, view.schema().type(field.type().name()), item.selection());
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldSet.FieldItem(item.name(), item.arguments(), below));
    }

    private static boolean isExternalInSomeObject(SchemaView view, @Nullable TypeDef type, FieldDef field) {
        return type instanceof InterfaceDef
                && view.implementations(type.name()).stream().anyMatch(object -> {
                    FieldDef own = object.field(field.name());
                    return own != null && own.has(EXTERNAL);
                });
    }
}
