package dev.kontor.gateway.composition.merged;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whatever has a name and can have directives in the supergraph. */
public interface MergedElement {

    String name();

    @Nullable String description();

    List<MergedDirective> applied();

    /** Whether clients do not see it, by a directive of its own. */
    boolean inaccessible();
}
