package dev.kontor.kit.relay;

import java.util.function.Function;

/** An item and its place in the order that it was found in. */
public record Placed<T>(T item, Cursor place) {

    /** Another item in the same place. */
    public <R> Placed<R> map(Function<? super T, ? extends R> mapper) {
        return new Placed<>(mapper.apply(item), place);
    }
}
