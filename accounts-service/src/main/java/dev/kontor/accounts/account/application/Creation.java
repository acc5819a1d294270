package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.Creations;
import dev.kontor.accounts.account.domain.Creations.Claim;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.kit.text.Fingerprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Creates objects so that a repeated request creates one. In the caller's transaction. */
@ApplicationScoped
public class Creation {

    private final Creations creations;

    Creation(Creations creations) {
        this.creations = creations;
    }

    /** The key of a new object. Version 7: new rows land side by side in the indexes. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Creates an object, or finds the one that the caller's idempotency key has made.
     *
     * @param idempotencyKey null for none
     * @param request the mutation, and all values that make the object, checked; null for what was not given
     * @param create makes the object with this key
     * @param find finds it again; empty when it is gone
     */
    public <T> ChangeOutcome<T> once(
            String caller,
            @Nullable String idempotencyKey,
            List<@Nullable Object> request,
            Function<UUID, ChangeOutcome<T>> create,
            Function<UUID, Optional<T>> find) {
        UUID id = newId();
        if (idempotencyKey == null) {
            return create.apply(id);
        }
        Claim claim = new Claim(fingerprint(request), id);
        Optional<Claim> earlier = creations.claim(caller, idempotencyKey, claim);
        if (earlier.isPresent()) {
            return repeated(claim, earlier.get(), find);
        }
        ChangeOutcome<T> outcome = create.apply(id);
        if (!(outcome instanceof ChangeOutcome.Changed<T>)) {
            creations.release(caller, idempotencyKey);
        }
        return outcome;
    }

    /** Whether the caller's idempotency key has made something already. */
    public boolean isKnown(String caller, String idempotencyKey) {
        return creations.isClaimed(caller, idempotencyKey);
    }

    private static <T> ChangeOutcome<T> repeated(Claim claim, Claim earlier, Function<UUID, Optional<T>> find) {
        if (!claim.fingerprint().equals(earlier.fingerprint())) {
            return ChangeOutcome.invalid(
                    "idempotencyKey", Rule.IDEMPOTENCY_KEY_REUSED, "This key was used for another request.");
        }
        return find.apply(earlier.objectId())
                .<ChangeOutcome<T>>map(ChangeOutcome.Changed::new)
                .orElseGet(() -> ChangeOutcome.invalid(
                        "idempotencyKey", Rule.IDEMPOTENCY_KEY_REUSED, "What this key has made was removed since."));
    }

    /** U+0000 parts the values, and says what is null, since no checked text holds it. */
    private static String fingerprint(List<@Nullable Object> request) {
        return Fingerprint.of(request.stream()
                .map(value -> value == null ? "\0" : value.toString())
                .collect(Collectors.joining("\0")));
    }
}
