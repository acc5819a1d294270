package dev.kontor.accounts.stakeholder.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import dev.kontor.kit.relay.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at the customer. */
public record Stakeholder(UUID id, UUID accountId, StakeholderDetails details, int version)
        implements OfAccount<Stakeholder> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "Stakeholder";

    public Stakeholder with(StakeholderDetails other) {
        return new Stakeholder(id, accountId, other, version);
    }

    public Stakeholder withReportsTo(@Nullable UUID other) {
        return with(details.withReportsTo(other));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return details.name();
    }

    @Override
    public Difference differenceTo(Stakeholder after) {
        StakeholderDetails now = after.details;
        return Difference.of(this)
                .field("name", details.name(), now.name())
                .field("role", details.role(), now.role())
                .field("sentiment", details.sentiment(), now.sentiment())
                .field("reportsTo", globalId(details.reportsToId()), globalId(now.reportsToId()))
                .field("lastContactAt", details.lastContactAt(), now.lastContactAt());
    }

    private static @Nullable String globalId(@Nullable UUID superior) {
        return superior == null ? null : GlobalId.of(TYPE, superior).encode();
    }
}
