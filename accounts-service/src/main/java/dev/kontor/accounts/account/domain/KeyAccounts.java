package dev.kontor.accounts.account.domain;

import dev.kontor.kit.relay.PageArguments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where key accounts are kept. Reads take one statement each, however many accounts they find. */
public interface KeyAccounts {

    /** Those of the accounts that exist, managers and ratings included, in no particular order. */
    List<KeyAccount> findAll(Collection<UUID> ids);

    Optional<KeyAccount> findByNumber(String number);

    /**
     * A slice of an order, up to {@link PageArguments#fetchSize()} accounts, from the end that the page is counted from.
     *
     * @throws dev.kontor.kit.error.BadUserInputException when a cursor is malformed or of another order
     */
    List<PlacedAccount> slice(AccountFilter filter, AccountOrder order, PageArguments page);

    /** A fresh key. */
    UUID nextId();

    /** A fresh number, greater than those before; numbers of creations that fail are lost. */
    String nextNumber();

    /**
     * Claims a caller's idempotency key for the account to be created; waits while another transaction claims the same.
     *
     * @return the earlier claim if there is one, else empty and the claim is made
     */
    Optional<Claim> claim(String subject, String idempotencyKey, Claim claim);

    KeyAccount create(UUID id, String number, NewKeyAccount account, Instant now);

    /**
     * The account's version, and no other transaction can change the account until this one ends.
     *
     * @return empty when there is no such account
     */
    Optional<Integer> lock(UUID id);

    /** Gives a locked account to a manager who exists. */
    KeyAccount assignManager(UUID id, UUID managerId, Instant now);

    /** Rates a locked account; {@code ratedBy} null when the caller is no registered manager. */
    KeyAccount rate(UUID id, RatingScores scores, @Nullable UUID ratedBy, Instant now);

    /**
     * What an idempotency key stands for.
     *
     * @param fingerprint SHA-256 of the request
     * @param accountId the account that it made
     */
    record Claim(String fingerprint, UUID accountId) {}
}
