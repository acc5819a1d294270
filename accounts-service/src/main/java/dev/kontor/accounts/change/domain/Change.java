package dev.kontor.accounts.change.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param trail of the account or manager that it is about, or whose part it is about
 * @param object what changed
 * @param coordinate schema coordinate of the field; of the type when the object was created or removed
 * @param before as text; null for nothing
 * @param after as text; null for nothing
 * @param actor the token's {@code sub}
 */
public record Change(
        UUID id,
        Trail trail,
        ObjectRef object,
        String coordinate,
        @Nullable String before,
        @Nullable String after,
        String actor,
        Instant at) {

    /** The same to those who may know that something has changed, but not what it was or is. */
    public Change withoutValues() {
        return new Change(id, trail, object, coordinate, null, null, actor, at);
    }

    /**
     * An object of the graph.
     *
     * @param type its GraphQL type
     */
    public record ObjectRef(String type, UUID id) {}
}
