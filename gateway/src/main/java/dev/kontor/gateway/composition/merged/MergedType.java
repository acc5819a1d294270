package dev.kontor.gateway.composition.merged;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of the supergraph. */
public sealed interface MergedType extends MergedElement
        permits MergedImplementing, MergedUnion, MergedEnum, MergedInput, MergedScalar {

    Header header();

    @Override
    default String name() {
        return header().name();
    }

    @Override
    default @Nullable String description() {
        return header().description();
    }

    @Override
    default List<MergedDirective> applied() {
        return header().applied();
    }

    @Override
    default boolean inaccessible() {
        return header().inaccessible();
    }

    /**
     * What types of all kinds have.
     *
     * @param inaccessible whether clients do not see it
     * @param applied all directives but those of join; {@code @inaccessible} is among them
     */
    record Header(String name, @Nullable String description, List<MergedDirective> applied, boolean inaccessible) {
        public Header {
            applied = List.copyOf(applied);
        }
    }
}
