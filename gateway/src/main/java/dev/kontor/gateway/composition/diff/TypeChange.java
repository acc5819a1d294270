package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.federation.TypeRef.ListOf;
import dev.kontor.gateway.federation.TypeRef.Named;
import dev.kontor.gateway.federation.TypeRef.NonNull;

/** Whether a type may take another one's place. */
final class TypeChange {

    private TypeChange() {}

    /** Whether whoever read values of the one type can read those of the other: {@code [Int]} → {@code [Int!]!}. */
    static boolean isSafeForOutput(TypeRef before, TypeRef after) {
        return fits(after, before);
    }

    /** Whether what could be sent for the one type can be sent for the other: {@code [Int!]!} → {@code [Int]}. */
    static boolean isSafeForInput(TypeRef before, TypeRef after) {
        return fits(before, after);
    }

    /**
     * Whether all values of the one type are values of the other. A narrower named type is another one: fragments on its
     * siblings would be refused. Nor is a value a list of one: it is taken for that where it is written out, not where it
     * comes out of a variable.
     */
    private static boolean fits(TypeRef narrow, TypeRef wide) {
        return switch (narrow) {
            case NonNull one -> fits(one.nullable(), wide instanceof NonNull other ? other.nullable() : wide);
            case ListOf one -> wide instanceof ListOf other && fits(one.element(), other.element());
            case Named one -> one.equals(wide);
        };
    }
}
