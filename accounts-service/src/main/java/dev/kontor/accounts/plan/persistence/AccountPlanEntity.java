package dev.kontor.accounts.plan.persistence;

import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.PlanDetails;
import dev.kontor.accounts.sql.TrackedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code account_plan}. */
@Entity(name = "AccountPlan")
@Table(name = "account_plan")
class AccountPlanEntity implements TrackedRow<AccountPlan> {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column
    @Nullable String vision;

    @Version
    int version = 1;

    @Override
    public void set(AccountPlan plan) {
        PlanDetails details = plan.details();
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        vision = details.vision();
    }

    @Override
    public AccountPlan toDomain() {
        return new AccountPlan(id, accountId, new PlanDetails(startsOn, endsOn, vision), version);
    }
}
