package dev.kontor.kpi.standing;

import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where standings are kept. One statement per call. */
public interface Standings {

    /** The channel on which it is told that there are KPIs whose standing is due though no day has passed. */
    String DUE = "kpi_due";

    /** The channel on which changes of status are told: subject, code, status before and after, and when, as JSON. */
    String STATUS = "kpi_status";

    /** How each account stands; those that nothing is known about are left out. */
    Uni<Map<Subject.Account, AccountStanding>> of(Collection<Subject.Account> accounts);

    /** The same, but of the KPIs only those that health is made of. */
    Uni<Map<Subject.Account, AccountStanding>> healthOf(Collection<Subject.Account> accounts);

    /** KPIs whose standing may have changed by that day, since its time has come; a bounded number of them. */
    Uni<List<KpiId>> due(LocalDate day);

    /**
     * KPIs that anything was ever written about, or that follow from such, in the order of their keys; a bounded number of
     * them.
     *
     * @param last the last of those before; null for the first
     */
    Uni<List<KpiId>> trackedAfter(@Nullable KpiId last);

    /**
     * Works out anew how KPIs stand, in a transaction of its own. Fails with
     * {@link dev.kontor.kpi.definition.StaleDefinitionsException} when definitions have changed meanwhile.
     */
    Uni<Void> refresh(Refresh refresh);

    /** What there is within a transaction. */
    interface Transaction {

        /** Data as the transaction has written it. */
        KpiData data();

        /** Writes how KPIs stand now, and tells who listens which of them have another status than before. */
        Uni<Void> write(List<Standing> standings);

        /** Forgets how KPIs stood that nothing is known about any more. */
        Uni<Void> forget(List<KpiId> kpis);

        /**
         * Works out how those of them stand altogether that are accounts, when all is written that is known of their KPIs. To
         * be called last: it locks the accounts.
         */
        Uni<Void> summarise(Collection<Subject> subjects);
    }

    /** Works out, at the end of a writer's transaction, how KPIs stand. */
    interface Refresh {

        /** The edition of the catalogue that the KPIs were found by. */
        long definitions();

        /** What is to be locked before anything is written: what is written about, and all that follows from it. */
        List<KpiId> kpis();

        /** To be run when everything is written. */
        Uni<Void> run(Transaction transaction);
    }
}
