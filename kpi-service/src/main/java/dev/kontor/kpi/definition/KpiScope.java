package dev.kontor.kpi.definition;

import dev.kontor.kpi.subject.Subject;
import org.eclipse.microprofile.graphql.Description;

/** Where a KPI may be measured. */
@Description("Where a KPI may be measured.")
public enum KpiScope {
    @Description("Company only.")
    COMPANY,
    @Description("Accounts only.")
    ACCOUNT,
    @Description("Both.")
    BOTH;

    /** Whether everything that this scope covers is covered by the other one too. */
    public boolean isWithin(KpiScope other) {
        return other == BOTH || other == this;
    }

    public boolean covers(Subject subject) {
        return switch (subject) {
            case Subject.Account account -> this != COMPANY;
            case Subject.Company company -> this != ACCOUNT;
        };
    }
}
