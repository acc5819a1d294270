package dev.kontor.kpi.reading;

import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Where KPIs' data is kept. One statement per call, however many keys. */
public interface KpiData {

    /**
     * The measurements of each key; keys without any are left out.
     *
     * @param windows how much of each key's history; of what was known before an instant it is all
     */
    Uni<Map<DataKey, Recorded>> observations(Map<DataKey, Window> windows);

    /** The targets of each key; keys without any are left out. */
    Uni<Map<DataKey, List<Target>>> targets(List<DataKey> keys);
}
