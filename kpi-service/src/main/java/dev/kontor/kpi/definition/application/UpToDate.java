package dev.kontor.kpi.definition.application;

import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.StaleDefinitionsException;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Work that relies on what definitions say, and may find that somebody has edited one meanwhile. */
public final class UpToDate {

    /** Somebody would have to edit definitions time and again, each time between two statements. */
    private static final int MOST_RETRIES = 3;

    private UpToDate() {}

    /**
     * Does the work; again, with what definitions say by then, when it fails with a {@link StaleDefinitionsException}.
     *
     * @param work reads the catalogue each time
     */
    public static <T> Uni<T> work(Definitions definitions, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .onFailure(StaleDefinitionsException.class)
                .invoke(definitions::forget)
                .onFailure(StaleDefinitionsException.class)
                .retry()
                .atMost(MOST_RETRIES);
    }
}
