package dev.kontor.accounts.account.domain;

import java.util.Optional;
import java.util.UUID;

/** Remembers what callers' idempotency keys have made, so that a repeated request makes it once. */
public interface Creations {

    /**
     * What an idempotency key stands for.
     *
     * @param fingerprint SHA-256 of the request
     * @param objectId the object that it made
     */
    record Claim(String fingerprint, UUID objectId) {}

    /**
     * Claims a caller's idempotency key for an object to be created in this transaction; waits while another one claims
     * the same.
     *
     * @return the earlier claim if there is one, else empty and the claim is made
     */
    Optional<Claim> claim(String subject, String idempotencyKey, Claim claim);

    /** Gives back a claim of this transaction that has made nothing. */
    void release(String subject, String idempotencyKey);

    boolean isClaimed(String subject, String idempotencyKey);
}
