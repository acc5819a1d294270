package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.link.FederationDirective;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever has a name and can have directives. */
public interface Element {

    String name();

    List<Applied> applied();

    default boolean has(FederationDirective directive) {
        return applied(directive).findAny().isPresent();
    }

    default Stream<Applied> applied(FederationDirective directive) {
        return applied().stream().filter(each -> each.is(directive));
    }

    default Optional<Applied> firstApplied(FederationDirective directive) {
        return applied(directive).findFirst();
    }
}
