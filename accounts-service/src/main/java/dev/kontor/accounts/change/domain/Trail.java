package dev.kontor.accounts.change.domain;

import java.util.UUID;

/** Whose audit trail tells of a change. */
public sealed interface Trail {

    UUID id();

    /** An account's, which tells of all that belongs to it as well. */
    record OfAccount(UUID id) implements Trail {}

    /**
     * An account manager's, who belongs to no account.
     *
     * @param subject the {@code sub} of the colleague's tokens, which never changes
     */
    record OfManager(UUID id, String subject) implements Trail {}
}
