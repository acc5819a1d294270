package dev.kontor.accounts.account.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Colleague who owns relationships with accounts.
 *
 * @param id key
 * @param subject the {@code sub} of the colleague's tokens
 * @param name display name
 * @param email work e-mail, null when unknown
 */
public record AccountManager(
        UUID id, String subject, String name, @Nullable String email) {}
