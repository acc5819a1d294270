package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.schema.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the supergraph says of itself.
 *
 * @param roots the operations that there is a root type for
 * @param applied all directives but links
 */
public record MergedSchema(@Nullable String description, Set<Operation> roots, List<MergedDirective> applied) {

    public MergedSchema {
        Set<Operation> ordered = EnumSet.noneOf(Operation.class);
        ordered.addAll(roots);
        roots = Collections.unmodifiableSet(ordered);
        applied = List.copyOf(applied);
    }
}
