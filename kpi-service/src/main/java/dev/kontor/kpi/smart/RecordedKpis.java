package dev.kontor.kpi.smart;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where it is known what was ever recorded. */
public interface RecordedKpis {

    /** Whether anything was recorded by each of the definitions, about any subject; one statement, however many. */
    Uni<List<Boolean>> areRecorded(List<Key> keys);

    /**
     * What to look for.
     *
     * @param code the definition
     * @param knownBefore only what was recorded before that instant; null for all
     */
    record Key(String code, @Nullable Instant knownBefore) {}
}
