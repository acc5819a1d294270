package dev.kontor.gateway.composition.view;

/** A field by its type; prints as a schema coordinate, {@code Product.price}. */
public record Coordinate(String type, String field) {

    @Override
    public String toString() {
        return type + "." + field;
    }
}
