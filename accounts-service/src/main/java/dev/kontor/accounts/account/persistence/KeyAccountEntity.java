package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountRatings;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code key_account}. */
@Entity(name = "KeyAccount")
@Table(name = "key_account")
class KeyAccountEntity {

    @Id
    UUID id;

    @Column
    String number;

    @Column
    String name;

    @Column
    @Enumerated(EnumType.STRING)
    AccountTier tier;

    @Column
    @Enumerated(EnumType.STRING)
    AccountLifecycle lifecycle;

    @Column
    @Nullable String industry;

    @Column
    @Nullable String country;

    @Column(name = "customer_since")
    @Nullable LocalDate customerSince;

    @Column(name = "renewal_date")
    @Nullable LocalDate renewalDate;

    @Column(name = "parent_id")
    @Nullable UUID parentId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "manager_id")
    @Nullable AccountManagerEntity manager;

    @Column(name = "strategic_value")
    @Nullable Short strategicValue;

    @Column(name = "growth_potential")
    @Nullable Short growthPotential;

    @Column
    @Nullable Short engagement;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rated_by")
    @Nullable AccountManagerEntity ratedBy;

    @Column(name = "rated_at")
    @Nullable Instant ratedAt;

    @Version
    int version = 1;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Computed by the database: null until read. */
    @Column(name = "sort_name", insertable = false, updatable = false)
    String sortName;

    /** Only to be compared: computed by the database. */
    @Column(name = "search_text", insertable = false, updatable = false)
    @Basic(fetch = FetchType.LAZY)
    String searchText;

    /** Computed by the database: 0 until read. */
    @Column(name = "tier_rank", insertable = false, updatable = false)
    short tierRank;

    /** Computed by the database: null until read. */
    @Column(name = "sort_renewal", insertable = false, updatable = false)
    LocalDate sortRenewal;

    KeyAccount toDomain() {
        return new KeyAccount(
                id,
                number,
                new AccountDetails(name, lifecycle, industry, country, customerSince, renewalDate),
                tier,
                manager == null ? null : manager.toDomain(),
                ratings(),
                parentId,
                version,
                updatedAt);
    }

    void set(AccountDetails details) {
        name = details.name();
        lifecycle = details.lifecycle();
        industry = details.industry();
        country = details.country();
        customerSince = details.customerSince();
        renewalDate = details.renewalDate();
    }

    void set(AccountRatings ratings, @Nullable AccountManagerEntity rater) {
        RatingScores scores = ratings.scores();
        strategicValue = (short) scores.strategicValue();
        growthPotential = (short) scores.growthPotential();
        engagement = (short) scores.engagement();
        ratedBy = rater;
        ratedAt = ratings.ratedAt();
    }

    private @Nullable AccountRatings ratings() {
        // The table's check has all of them set or none.
        if (strategicValue == null || growthPotential == null || engagement == null || ratedAt == null) {
            return null;
        }
        return new AccountRatings(
                new RatingScores(strategicValue, growthPotential, engagement),
                ratedBy == null ? null : ratedBy.toDomain(),
                ratedAt);
    }
}
