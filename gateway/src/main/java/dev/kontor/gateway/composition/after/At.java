package dev.kontor.gateway.composition.after;

import org.jspecify.annotations.Nullable;

/**
 * An element of the supergraph; prints as a schema coordinate, {@code Product.price(currency:)}.
 *
 * @param child a field or value of the type; null when it is the type itself
 * @param argument of the field; null when it is none of one
 */
record At(String type, @Nullable String child, @Nullable String argument) {

    static At type(String type) {
        return new At(type, null, null);
    }

    static At child(String type, String child) {
        return new At(type, child, null);
    }

    @Override
    public String toString() {
        return type + (child == null ? "" : "." + child) + (argument == null ? "" : "(" + argument + ":)");
    }
}
