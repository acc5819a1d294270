package dev.kontor.accounts.need.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import java.util.UUID;

/** A need of the customer and the tailored answer to it. */
public record AccountNeed(UUID id, UUID accountId, NeedText text, int version) implements OfAccount<AccountNeed> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "AccountNeed";

    /** Most needs of an account: they are read all at once, and who knows more of them knows none. */
    public static final int MAX_PER_ACCOUNT = 100;

    public AccountNeed with(NeedText other) {
        return new AccountNeed(id, accountId, other, version);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return text.statement();
    }

    @Override
    public Difference differenceTo(AccountNeed after) {
        return Difference.of(this)
                .field("statement", text.statement(), after.text.statement())
                .field("solution", text.solution(), after.text.solution());
    }
}
