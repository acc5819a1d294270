package dev.kontor.gateway.federation;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** Reference to a type: a name, wrapped in lists and non-nulls. Prints as in SDL. */
public sealed interface TypeRef {

    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    record ListOf(TypeRef element) implements TypeRef {
        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    record NonNull(TypeRef nullable) implements TypeRef {
        @Override
        public String toString() {
            return nullable + "!";
        }
    }

    /** The named type inside all wrappers. */
    default String name() {
        return switch (this) {
            case Named named -> named.name;
            case ListOf list -> list.element.name();
            case NonNull nonNull -> nonNull.nullable.name();
        };
    }

    static TypeRef of(Type<?> type) {
        return switch (type) {
            case TypeName named -> new Named(named.getName());
            case ListType list -> new ListOf(of(list.getType()));
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            default -> throw new IllegalArgumentException("Expected a type reference, got " + type);
        };
    }
}
