package dev.kontor.kpi.health;

import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where models of health are kept, and how the KPIs stand that they look at. */
public interface HealthParts {

    /**
     * The model of each account's tier, applied to what is current, by code; accounts that are not known are left out. One
     * statement.
     */
    Uni<Map<Subject.Account, List<AccountHealth.Part>>> of(Collection<Subject.Account> accounts);
}
