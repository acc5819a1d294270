package dev.kontor.accounts.advocacy.persistence;

import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.accounts.money.domain.Money;
import dev.kontor.accounts.sql.TrackedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code referral}. */
@Entity(name = "Referral")
@Table(name = "referral")
class ReferralEntity implements TrackedRow<Referral> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "referred_id")
    UUID referredId;

    @Column(name = "referred_on")
    LocalDate referredOn;

    @Column(name = "won_amount")
    @Nullable BigDecimal wonAmount;

    @Column(name = "won_currency")
    @Nullable String wonCurrency;

    @Version
    int version = 1;

    @Override
    public void set(Referral referral) {
        Money won = referral.wonRevenue();
        wonAmount = won == null ? null : won.amount();
        wonCurrency = won == null ? null : won.currency().getCurrencyCode();
    }

    @Override
    public Referral toDomain() {
        return new Referral(id, accountId, referredId, referredOn, Money.ofNullable(wonAmount, wonCurrency), version);
    }
}
