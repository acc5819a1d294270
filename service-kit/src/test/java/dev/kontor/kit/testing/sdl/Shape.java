package dev.kontor.kit.testing.sdl;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.schema.idl.TypeInfo;

/**
 * The outside of a type, and what is in it.
 *
 * @param name of the type within all lists
 * @param list whether it is a list, of whatever
 * @param required whether the value, not only what is in a list, is non-null
 */
record Shape(String name, boolean list, boolean required) {

    static Shape of(Type<?> type) {
        Type<?> outermost = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        return new Shape(TypeInfo.typeInfo(type).getName(), outermost instanceof ListType, type instanceof NonNullType);
    }

    static Shape required(String name) {
        return new Shape(name, false, true);
    }
}
