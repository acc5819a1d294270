package dev.kontor.kpi.reading;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Where KPIs' data is kept. One statement per call, however many keys. */
public interface KpiData {

    /** The measurements of each key; keys without any are left out. */
    Uni<Map<DataKey, List<Observation>>> observations(List<DataKey> keys);

    /** The targets of each key; keys without any are left out. */
    Uni<Map<DataKey, List<Target>>> targets(List<DataKey> keys);
}
