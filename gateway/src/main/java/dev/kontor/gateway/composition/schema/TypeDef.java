package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of a subgraph: its definition and extensions together. */
public sealed interface TypeDef extends Element permits ImplementingDef, UnionDef, EnumDef, InputDef, ScalarDef {

    TypeHeader header();

    /** The same with another header. */
    TypeDef withHeader(TypeHeader header);

    /** As messages call it: {@code object}, {@code interface}, {@code union}, {@code enum}, {@code input object}, {@code scalar}. */
    String kind();

    @Override
    default String name() {
        return header().name();
    }

    default @Nullable String description() {
        return header().description();
    }

    @Override
    default List<Applied> applied() {
        return header().applied();
    }

    /** Of its first part. */
    default Place place() {
        return header().parts().getFirst().place();
    }

    /** Whether some part defines it, instead of extending what others define. */
    default boolean isDefined() {
        return header().parts().stream().anyMatch(part -> !part.extension());
    }
}
