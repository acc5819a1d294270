package dev.kontor.kpi.reading;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What peers are compared by. One statement per call, however many keys. */
public interface PeerData {

    /**
     * What makes an account the peer of others.
     *
     * @param tier peers of the same tier
     * @param industry peers of the same industry; null where that is not known
     */
    record Facts(Peers tier, @Nullable Peers industry) {}

    /** The facts of each account; accounts that are not known here are left out. */
    Uni<Map<Subject.Account, Facts>> facts(Collection<Subject.Account> accounts);

    /** The measurements of each key by account; keys and accounts without any are left out. */
    Uni<Map<PeersKey, Map<Subject.Account, List<Observation>>>> observations(List<PeersKey> keys);
}
