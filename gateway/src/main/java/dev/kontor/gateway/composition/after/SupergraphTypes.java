package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import dev.kontor.gateway.composition.typesystem.TypeKind;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/** The types of a supergraph as a type system. */
final class SupergraphTypes {

    private SupergraphTypes() {}

    static TypeSystem of(Merged merged) {
        TypeSystem types = new TypeSystem();
        merged.types().values().forEach(type -> add(types, type));
        return types;
    }

    private static void add(TypeSystem types, MergedType type) {
        switch (type) {
            case MergedImplementing implementing ->
                types.addImplementing(
                        type.name(),
                        implementing.isInterface() ? TypeKind.INTERFACE : TypeKind.OBJECT,
                        implementing.implemented());
            case MergedUnion union -> types.addUnion(type.name(), union.members());
            case MergedEnum values -> types.addEnum(type.name(), values.values().keySet());
            case MergedInput input ->
                types.addInput(input.name(), input.fields().values(), input.isOneOf());
            case MergedScalar ignored -> types.addScalar(type.name());
        }
    }
}
