package dev.kontor.accounts.account.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.Tracked;
import dev.kontor.accounts.change.domain.Trail;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Colleague who owns relationships with accounts.
 *
 * @param id key
 * @param subject the {@code sub} of the colleague's tokens
 * @param version counts changes, from 1; the optimistic lock
 */
public record AccountManager(UUID id, String subject, ManagerDetails details, int version)
        implements Tracked<AccountManager> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "AccountManager";

    private static final String EMAIL = "email";

    /** The field of which not everybody may know. */
    public static final String EMAIL_COORDINATE = TYPE + "." + EMAIL;

    public String name() {
        return details.name();
    }

    public @Nullable String email() {
        return details.email();
    }

    public AccountManager with(ManagerDetails other) {
        return new AccountManager(id, subject, other, version);
    }

    @Override
    public Trail.OfManager trail() {
        return new Trail.OfManager(id, subject);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return name();
    }

    @Override
    public Difference differenceTo(AccountManager after) {
        return Difference.of(this).field("name", name(), after.name()).field(EMAIL, email(), after.email());
    }
}
