package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.federation.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a subgraph stands to a field.
 *
 * @param type in this subgraph
 * @param external the subgraph names it but does not resolve it, except where it is provided
 * @param requires the field set, as written
 * @param provides the field set, as written
 * @param override the subgraph from which the field moves here, as written
 * @param label of a move that is in progress; on both ends of it
 * @param overridden how far another subgraph has taken the field over
 */
public record FieldPart(
        TypeRef type,
        boolean external,
        @Nullable String requires,
        @Nullable String provides,
        @Nullable String override,
        @Nullable String label,
        Overridden overridden) {

    /** Whether another subgraph has taken the field over. */
    public enum Overridden {
        NO,
        /** It has, and this subgraph's field sets or interfaces still need the field. */
        BUT_USED,
        /** It has, and the field could be removed here. */
        UNUSED
    }

    /** Whether the subgraph resolves it wherever it is met, now or as long as a label says so. */
    public boolean isResolved() {
        return !external && (overridden == Overridden.NO || label != null);
    }
}
