package dev.kontor.gateway.composition.typesystem;

import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.federation.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Input objects of which exactly one field is given.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf input objects</a>
 */
public final class OneOf {

    private OneOf() {}

    /** What is wrong with a field of it; null when nothing is. */
    public static @Nullable String problem(InputValue field) {
        if (field.type() instanceof TypeRef.NonNull) {
            return "It is of " + field.type() + ", and cannot be left out as a field of an @oneOf input must.";
        }
        return field.defaultValue() == null ? null : "It has a default, which a field of an @oneOf input cannot have.";
    }
}
