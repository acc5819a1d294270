package dev.kontor.kpi.defining;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where definitions are edited. */
public interface DefinitionStore {

    /**
     * Decides and saves, one edit of any definition at a time: of two that are sound by themselves, such as A = B + 1 and
     * B = A + 1, the second is decided when the first is saved.
     *
     * @return what was decided
     */
    Uni<Edit> edit(EditRequest request, Function<Snapshot, Edit> decide);
}
