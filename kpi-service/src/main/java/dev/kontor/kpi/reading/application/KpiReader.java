package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads KPIs: three statements, however many subjects, codes and days are asked for. */
@ApplicationScoped
public class KpiReader {

    private final Definitions definitions;
    private final KpiData data;
    private final Clock clock;

    KpiReader(Definitions definitions, KpiData data, Clock clock) {
        this.definitions = definitions;
        this.data = data;
        this.clock = clock;
    }

    /**
     * The KPIs of each selection, in the order of the selections; within one by code. A code that is unknown, or that the
     * subject does not track, is left out.
     */
    public Uni<List<List<Kpi>>> read(Collection<KpiSelection> selections) {
        boolean now = selections.stream().allMatch(selection -> selection.asOf() == null);
        return now
                ? definitions.catalogue().flatMap(catalogue -> read(catalogue, data, selections))
                : definitions.history().flatMap(history -> read(history::knownBefore, data, selections));
    }

    /** The same as of today, of data that others may not see yet. */
    public Uni<List<List<Kpi>>> read(Catalogue catalogue, KpiData from, Collection<KpiSelection> selections) {
        return read(ignored -> catalogue, from, selections);
    }

    private Uni<List<List<Kpi>>> read(
            Function<@Nullable Instant, Catalogue> catalogues, KpiData from, Collection<KpiSelection> selections) {
        List<KpiQuery> queries = selections.stream()
                .map(selection -> KpiQuery.of(selection, catalogues, clock))
                .toList();
        Set<DataKey> recorded = new LinkedHashSet<>();
        Set<DataKey> involved = new LinkedHashSet<>();
        queries.forEach(query -> {
            recorded.addAll(query.recordedKeys());
            involved.addAll(query.involvedKeys());
        });
        if (involved.isEmpty()) {
            return Uni.createFrom()
                    .item(queries.stream().map(query -> List.<Kpi>of()).toList());
        }
        Uni<Map<DataKey, List<Observation>>> observations = from.observations(List.copyOf(recorded));
        Uni<Map<DataKey, List<Target>>> targets = from.targets(List.copyOf(involved));
        return Uni.combine()
                .all()
                .unis(observations, targets)
                .with((found, aims) ->
                        queries.stream().map(query -> query.kpis(found, aims)).toList());
    }
}
