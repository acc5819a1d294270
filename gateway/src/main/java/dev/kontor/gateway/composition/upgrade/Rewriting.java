package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Schemas with some of their elements replaced. */
final class Rewriting {

    private Rewriting() {}

    /** Every object and interface → another. */
    static SubgraphSchema types(SubgraphSchema schema, UnaryOperator<ImplementingDef> change) {
        SequencedMap<String, TypeDef> types = new LinkedHashMap<>();
        schema.types()
                .forEach((name, type) -> types.put(
                        name, type instanceof ImplementingDef implementing ? change.apply(implementing) : type));
        return schema.withTypes(types);
    }

    static ImplementingDef fields(ImplementingDef type, UnaryOperator<FieldDef> change) {
        SequencedMap<String, FieldDef> fields = new LinkedHashMap<>();
        type.fields().forEach((name, field) -> fields.put(name, change.apply(field)));
        return type.withFields(fields);
    }

    static ImplementingDef applied(ImplementingDef type, UnaryOperator<List<Applied>> change) {
        return type.withHeader(
                type.header().withApplied(change.apply(type.header().applied())));
    }

    static FieldDef applied(FieldDef field, UnaryOperator<List<Applied>> change) {
        return field.withApplied(change.apply(field.applied()));
    }

    static UnaryOperator<List<Applied>> without(FederationDirective... directives) {
        return without(each -> Arrays.stream(directives).anyMatch(each::is));
    }

    static UnaryOperator<List<Applied>> without(Predicate<Applied> removed) {
        return applied -> applied.stream().filter(removed.negate()).toList();
    }
}
