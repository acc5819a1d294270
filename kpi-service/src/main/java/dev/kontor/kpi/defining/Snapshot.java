package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What is known when an edit is decided; nothing of it can change before the edit is saved.
 *
 * @param catalogue all definitions
 * @param isInUse whether a measurement or a target was written by the definition, or by one that is computed from it
 * @param earlier what the caller's idempotency key has made before; null for nothing
 */
public record Snapshot(
        Catalogue catalogue, boolean isInUse, @Nullable Creation earlier) {}
