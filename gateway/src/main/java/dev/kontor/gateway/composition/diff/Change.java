package dev.kontor.gateway.composition.diff;

import java.util.Comparator;

/**
 * Something that is not as it was. In order: the worst first, then by coordinate.
 *
 * @param coordinate what has changed, e.g. {@code Product.price}; of what was removed, as it was. Empty when it is no
 *     element of the schema
 * @param message a sentence that names it
 * @see <a href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Schema coordinates</a>
 */
public record Change(ChangeKind kind, String coordinate, String message) implements Comparable<Change> {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::severity)
            .thenComparing(Change::coordinate)
            .thenComparing(Change::kind)
            .thenComparing(Change::message);

    public Severity severity() {
        return kind.severity();
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return severity() + " " + kind + ": " + message;
    }
}
