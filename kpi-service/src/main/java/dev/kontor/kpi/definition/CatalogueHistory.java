package dev.kontor.kpi.definition;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All versions of all definitions: the catalogue as it was known at any instant. Not thread-safe. */
public final class CatalogueHistory {

    private final List<DefinitionVersion> versions;
    private final Map<@Nullable Instant, Catalogue> made = new HashMap<>();

    public CatalogueHistory(List<DefinitionVersion> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * The catalogue of that time: of each definition the latest version that was known.
     *
     * @param instant only what was known before it; null for now
     */
    public Catalogue knownBefore(@Nullable Instant instant) {
        return made.computeIfAbsent(instant, this::make);
    }

    private Catalogue make(@Nullable Instant instant) {
        Map<String, KpiDefinition> latest = new TreeMap<>();
        for (DefinitionVersion version : versions) {
            if (version.isKnownBefore(instant)) {
                latest.merge(
                        version.definition().code(),
                        version.definition(),
                        (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return new Catalogue(latest.values());
    }
}
