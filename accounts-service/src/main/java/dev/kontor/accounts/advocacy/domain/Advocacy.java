package dev.kontor.accounts.advocacy.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import java.util.UUID;

/**
 * What an account does for our name. Every account has it; it is kept from the first change on.
 *
 * @param isReference whether it may be named as a reference
 * @param version {@link #UNTOLD} before the first change
 */
public record Advocacy(UUID accountId, boolean isReference, int version) implements OfAccount<Advocacy> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "Advocacy";

    /** The version of what nobody has told yet. */
    public static final int UNTOLD = 0;

    /** Of an account that nobody has told anything of. */
    public static Advocacy untold(UUID accountId) {
        return new Advocacy(accountId, false, UNTOLD);
    }

    public Advocacy withReference(boolean other) {
        return new Advocacy(accountId, other, version);
    }

    /** An account has one, so that its key is the account's. */
    @Override
    public UUID id() {
        return accountId;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return TYPE;
    }

    @Override
    public Difference differenceTo(Advocacy after) {
        return Difference.of(this).field("isReference", isReference, after.isReference);
    }
}
