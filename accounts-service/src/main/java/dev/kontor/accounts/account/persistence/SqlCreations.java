package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.Creations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Idempotency keys in PostgreSQL. */
@ApplicationScoped
class SqlCreations implements Creations {

    // Waits for a transaction that holds the same key, and then sees its claim.
    private static final String CLAIM = """
            insert into creation (subject, idempotency_key, fingerprint, object_id)
            values (:subject, :key, :fingerprint, :object)
            on conflict (subject, idempotency_key) do nothing
            """;

    private static final String CLAIMED = """
            select fingerprint, object_id from creation where subject = :subject and idempotency_key = :key
            """;

    private static final String RELEASE = "delete from creation where subject = :subject and idempotency_key = :key";

    private final EntityManager database;

    SqlCreations(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<Claim> claim(String subject, String idempotencyKey, Claim claim) {
        int claimed = database.createNativeQuery(CLAIM)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .setParameter("fingerprint", claim.fingerprint())
                .setParameter("object", claim.objectId())
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        Object[] earlier = (Object[]) database.createNativeQuery(CLAIMED)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .getSingleResult();
        return Optional.of(new Claim((String) earlier[0], (UUID) earlier[1]));
    }

    @Override
    public void release(String subject, String idempotencyKey) {
        database.createNativeQuery(RELEASE)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .executeUpdate();
    }

    @Override
    public boolean isClaimed(String subject, String idempotencyKey) {
        return !database.createNativeQuery(CLAIMED)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .getResultList()
                .isEmpty();
    }
}
