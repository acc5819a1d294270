package dev.kontor.kpi.defining;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to edit what.
 *
 * @param actor who
 * @param code the definition
 * @param idempotencyKey the actor's name for the request; null for none
 * @param fingerprint what tells another request under the same name; empty without a name
 */
public record EditRequest(
        String actor, String code, @Nullable String idempotencyKey, String fingerprint) {}
