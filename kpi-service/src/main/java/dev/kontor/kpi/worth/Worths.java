package dev.kontor.kpi.worth;

import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where it is kept what accounts are worth. One statement per call. */
public interface Worths {

    /** Of each account that is known. */
    Uni<Map<Subject.Account, AccountWorth>> of(Collection<Subject.Account> accounts);

    /** What shares are shares of; empty when there is no revenue. */
    Uni<Optional<CompanyRevenue>> company();

    /** Of the company among all of its accounts; empty when there is no revenue. */
    Uni<Optional<Concentration>> concentration();
}
