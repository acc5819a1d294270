package dev.kontor.gateway.projection;

import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value of the response looks like. */
sealed interface Shape {

    /** Whether null in its place makes its parent null. */
    boolean nonNull();

    /** How leaves are checked; a custom scalar can be anything. */
    enum LeafKind {
        INT,
        FLOAT,
        STRING,
        BOOLEAN,
        ID,
        ENUM,
        CUSTOM
    }

    /**
     * A scalar or an enum value.
     *
     * @param values of an enum, the values that clients may see
     */
    record Leaf(boolean nonNull, LeafKind kind, byte[]... values) implements Shape {}

    record ListOf(boolean nonNull, Shape element) implements Shape {}

    /**
     * An object, or a value that can be one of several.
     *
     * @param objects by type; one for an object type
     * @param isAbstract whether the value must say which of them it is
     * @param untyped for values that do not say it: the shape that all of them share; null when they differ
     */
    record Composite(
            boolean nonNull,
            List<ObjectShape> objects,
            boolean isAbstract,
            @Nullable ObjectShape untyped) implements Shape {

        /** The same, null or not. */
        Composite nonNull(boolean other) {
            return other == nonNull ? this : new Composite(other, objects, isAbstract, untyped);
        }
    }

    /** The fields of objects of one type, in the order of the response. */
    record ObjectShape(String type, byte[] typeBytes, List<FieldShape> fields) {}

    /**
     * A field of an object.
     *
     * @param key number of the key that the data has it under
     * @param member the key as it is written: quoted, with a colon
     * @param coordinate e.g. {@code KeyAccount.name}, for errors
     * @param typename non-null for {@code __typename}: the type's name, quoted
     * @param denied the caller may not see it
     */
    record FieldShape(
            String responseKey,
            int key,
            byte[] member,
            String coordinate,
            TypeRef type,
            Shape shape,
            byte @Nullable [] typename,
            boolean denied) {}
}
