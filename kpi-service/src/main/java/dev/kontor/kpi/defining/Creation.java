package dev.kontor.kpi.defining;

/**
 * What an idempotency key has made.
 *
 * @param fingerprint of the request that it was sent with
 * @param code the definition
 */
public record Creation(String fingerprint, String code) {}
