package dev.kontor.accounts.advocacy.persistence;

import static java.util.stream.Collectors.toMap;

import dev.kontor.accounts.advocacy.domain.AdvocacySummary.ReferralTotals;
import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.accounts.advocacy.domain.Referrals;
import dev.kontor.accounts.money.domain.Money;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.accounts.sql.TrackedTable;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Referrals in PostgreSQL. */
@ApplicationScoped
class PanacheReferrals extends TrackedTable<Referral, ReferralEntity> implements Referrals {

    private static final ChildQuery<ReferralEntity> NEWEST = new ChildQuery<>(
            ReferralEntity.class,
            "referral",
            "account_id",
            referral -> referral.accountId,
            true,
            new Keyset<>(
                    "REFERRALS",
                    List.of(
                            SortKey.date("referred_on", referral -> referral.referredOn),
                            SortKey.id(referral -> referral.id))));

    // Amounts of several currencies have no sum.
    private static final String TOTALS = """
            select r.accountId, count(*),
                case when count(distinct r.wonCurrency) = 1 then sum(r.wonAmount) end,
                min(r.wonCurrency)
            from Referral r where
            """;

    @Override
    public Map<UUID, List<Placed<Referral>>> of(Collection<UUID> accounts, PageArguments page) {
        return ChildQuery.map(NEWEST.slice(getEntityManager(), accounts, null, page), ReferralEntity::toDomain);
    }

    @Override
    public Map<UUID, ReferralTotals> totals(Collection<UUID> accounts) {
        Among among = Among.of("r.accountId", accounts);
        return getEntityManager()
                .createQuery(TOTALS + among.condition() + " group by r.accountId", Object[].class)
                .setParameter("keys", among.keys())
                .getResultStream()
                .collect(toMap(
                        row -> (UUID) row[0],
                        row -> new ReferralTotals(
                                Math.toIntExact((Long) row[1]),
                                Money.ofNullable((BigDecimal) row[2], (String) row[3]))));
    }

    @Override
    public boolean exists(UUID accountId, UUID referredId) {
        return count(
                        "accountId = :account and referredId = :referred",
                        Map.of("account", accountId, "referred", referredId))
                > 0;
    }

    @Override
    public Referral add(Referral referral) {
        ReferralEntity entity = new ReferralEntity();
        entity.id = referral.id();
        entity.accountId = referral.accountId();
        entity.referredId = referral.referredId();
        entity.referredOn = referral.referredOn();
        return insert(entity, referral);
    }
}
