package dev.kontor.accounts.account.domain;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    List<Placed<KeyAccount>> slice(AccountFilter filter, AccountOrder order, PageArguments page);

    /** Up to {@code limit} accounts in the order of their keys, behind one of them; null for the first. */
    List<KeyAccount> after(@Nullable UUID id, int limit);

    /** A fresh number, greater than those before; numbers of creations that fail are lost. */
    String nextNumber();

    /** Adds an account whose manager and parent exist. */
    KeyAccount create(UUID id, String number, NewKeyAccount account, Instant now);

    /**
     * The account, and no other transaction can change it until this one ends.
     *
     * @return empty when there is no such account
     */
    Optional<KeyAccount> lock(UUID id);

    /** Writes what was changed of a locked account; returns it as the next version. */
    KeyAccount save(KeyAccount account, Instant now);

    /** No other transaction can change the hierarchy until this one ends; before any account is locked. */
    void lockHierarchy();

    /** Whether an account is the other one, or below it in the hierarchy. */
    boolean isWithin(UUID id, UUID top);

    /** A slice, by name, of the accounts below each of the parents. Parents without children are left out. */
    Map<UUID, List<Placed<KeyAccount>>> children(Collection<UUID> parents, PageArguments page);

    /** A slice, by name, of the accounts of each of the managers. Managers without accounts are left out. */
    Map<UUID, List<Placed<KeyAccount>>> managedBy(Collection<UUID> managers, PageArguments page);
}
