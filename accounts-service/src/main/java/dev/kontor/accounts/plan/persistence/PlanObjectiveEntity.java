package dev.kontor.accounts.plan.persistence;

import dev.kontor.accounts.plan.domain.ObjectiveDetails;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.accounts.sql.TrackedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code plan_objective}. */
@Entity(name = "PlanObjective")
@Table(name = "plan_objective")
class PlanObjectiveEntity implements TrackedRow<PlanObjective> {

    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "account_id")
    UUID accountId;

    // The plan's days follow the plan in the database; what is here is what they were when the objective was read.
    @Column(name = "plan_starts_on", updatable = false)
    LocalDate planStartsOn;

    @Column(name = "plan_ends_on", updatable = false)
    LocalDate planEndsOn;

    @Column
    String title;

    @Column(name = "kpi_code")
    @Nullable String kpiCode;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "owner_id")
    @Nullable UUID ownerId;

    @Column
    boolean completed;

    @Version
    int version = 1;

    @Override
    public void set(PlanObjective objective) {
        ObjectiveDetails details = objective.details();
        title = details.title();
        kpiCode = details.kpiCode();
        dueOn = details.dueOn();
        ownerId = details.ownerId();
        completed = objective.completed();
    }

    @Override
    public PlanObjective toDomain() {
        return new PlanObjective(
                id, planId, accountId, new ObjectiveDetails(title, kpiCode, dueOn, ownerId), completed, version);
    }
}
