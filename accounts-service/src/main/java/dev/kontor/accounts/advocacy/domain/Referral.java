package dev.kontor.accounts.advocacy.domain;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import dev.kontor.accounts.money.domain.Money;
import dev.kontor.kit.relay.GlobalId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that recommended us to another one.
 *
 * @param accountId the account that did
 * @param referredId the account that came through it
 * @param wonRevenue what the referred account brought, null before it has
 */
public record Referral(
        UUID id,
        UUID accountId,
        UUID referredId,
        LocalDate referredOn,
        @Nullable Money wonRevenue,
        int version) implements OfAccount<Referral> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "Referral";

    public Referral withWonRevenue(@Nullable Money other) {
        return new Referral(id, accountId, referredId, referredOn, other, version);
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** The referred account's global id. */
    @Override
    public String title() {
        return GlobalId.of(KeyAccount.TYPE, referredId).encode();
    }

    @Override
    public Difference differenceTo(Referral after) {
        return Difference.of(this).field("wonRevenue", wonRevenue, after.wonRevenue);
    }
}
