package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.federation.TypeRef;
import org.jspecify.annotations.Nullable;

/** An argument or a field of an input object, in a subgraph or the supergraph. */
public interface InputValue {

    String name();

    TypeRef type();

    /** Null when there is none. */
    @Nullable ConstValue defaultValue();

    /** Whether a value must be given. */
    default boolean isRequired() {
        return type() instanceof TypeRef.NonNull && defaultValue() == null;
    }
}
