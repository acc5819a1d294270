package dev.kontor.kpi.planning;

import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;

/** Where targets are kept. */
public interface Plans {

    /**
     * Sets a target: those of the same KPI that share a day with it are superseded, not erased. Setting one that is
     * already in force changes nothing. Fails with {@link dev.kontor.kpi.definition.StaleDefinitionsException} when
     * definitions have changed since the target was checked against them.
     *
     * @param refresh run in the same transaction, of all that the target changes
     */
    Uni<Void> set(KpiId kpi, Target target, String actor, Standings.Refresh refresh);
}
