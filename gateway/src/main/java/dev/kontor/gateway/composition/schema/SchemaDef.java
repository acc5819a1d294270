package dev.kontor.gateway.composition.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subgraph says of its schema as a whole.
 *
 * @param roots the operations that there is a root type for
 * @param applied on the definition and the extensions of the schema
 */
public record SchemaDef(@Nullable String description, Set<Operation> roots, List<Applied> applied) implements Element {

    /** What schemas are called where their elements are named. */
    public static final String NAME = "schema";

    public SchemaDef {
        Set<Operation> ordered = EnumSet.noneOf(Operation.class);
        ordered.addAll(roots);
        roots = Collections.unmodifiableSet(ordered);
        applied = List.copyOf(applied);
    }

    @Override
    public String name() {
        return NAME;
    }

    public SchemaDef withApplied(List<Applied> changed) {
        return new SchemaDef(description, roots, changed);
    }
}
