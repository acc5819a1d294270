package dev.kontor.kpi.standing.application;

import dev.kontor.kpi.standing.AccountStanding;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads standings that are true today. */
@ApplicationScoped
public class StandingReader {

    private final StandingDays days;
    private final Standings standings;

    StandingReader(StandingDays days, Standings standings) {
        this.days = days;
        this.standings = standings;
    }

    /** How each account stands, in their order. One statement. */
    public Uni<List<AccountStanding>> of(List<Subject.Account> accounts) {
        return days.caughtUp().flatMap(_ -> standings.of(accounts)).map(found -> inOrder(accounts, found));
    }

    /** The same, but of the KPIs only those that health is made of. */
    public Uni<List<AccountStanding>> healthOf(List<Subject.Account> accounts) {
        return days.caughtUp().flatMap(_ -> standings.healthOf(accounts)).map(found -> inOrder(accounts, found));
    }

    private static List<AccountStanding> inOrder(
            List<Subject.Account> accounts, Map<Subject.Account, AccountStanding> found) {
        return accounts.stream()
                .map(account -> found.getOrDefault(account, AccountStanding.UNKNOWN))
                .toList();
    }
}
