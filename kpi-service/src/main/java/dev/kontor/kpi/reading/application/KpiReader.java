package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.Recorded;
import dev.kontor.kpi.reading.Window;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
                ? definitions.catalogue().flatMap(catalogue -> read(ignored -> catalogue, data, selections, 0))
                : definitions.history().flatMap(history -> read(history::knownBefore, data, selections, 0));
    }

    /**
     * The same as of today, of data that others may not see yet.
     *
     * @param daysBefore which value was current so many days before is to be known as well, unless there was a gap
     */
    public Uni<List<List<Kpi>>> read(
            Catalogue catalogue, KpiData from, Collection<KpiSelection> selections, int daysBefore) {
        return read(ignored -> catalogue, from, selections, daysBefore);
    }

    private Uni<List<List<Kpi>>> read(
            Function<@Nullable Instant, Catalogue> catalogues,
            KpiData from,
            Collection<KpiSelection> selections,
            int daysBefore) {
        List<KpiQuery> queries = selections.stream()
                .map(selection -> KpiQuery.of(selection, catalogues, clock, daysBefore))
                .toList();
        Map<DataKey, Window> recent = new LinkedHashMap<>();
        Set<DataKey> involved = new LinkedHashSet<>();
        queries.forEach(query -> {
            query.recent().forEach((key, window) -> recent.merge(key, window, Window::with));
            involved.addAll(query.involvedKeys());
        });
        if (involved.isEmpty()) {
            return Uni.createFrom()
                    .item(queries.stream().map(query -> List.<Kpi>of()).toList());
        }
        Uni<Map<DataKey, Recorded>> observations = from.observations(recent);
        Uni<Map<DataKey, List<Target>>> targets = from.targets(List.copyOf(involved));
        return Uni.combine()
                .all()
                .unis(observations, targets)
                .with((found, aims) ->
                        queries.stream().map(query -> query.kpis(found, aims)).toList())
                .flatMap(kpis -> conclusive(from, kpis));
    }

    /** Hardly ever is there anything to do. */
    private static Uni<List<List<Kpi>>> conclusive(KpiData from, List<List<Kpi>> kpis) {
        List<Part> wanted = kpis.stream()
                .flatMap(List::stream)
                .filter(kpi -> !kpi.isConclusive())
                .map(kpi -> new Part(kpi, Kpi.EVER))
                .toList();
        return parts(from, wanted).map(found -> {
            Iterator<Kpi> complete = found.iterator();
            return kpis.stream()
                    .map(of -> of.stream()
                            .map(kpi -> kpi.isConclusive() ? kpi : complete.next())
                            .toList())
                    .toList();
        });
    }

    /**
     * What is wanted of a KPI's history.
     *
     * @param kpi the KPI
     * @param since from that day on it is to have all its values
     */
    public record Part(Kpi kpi, LocalDate since) {}

    /** The KPIs with more of their histories, in their order. One statement; none for those that have what is wanted. */
    public Uni<List<Kpi>> parts(List<Part> wanted) {
        return parts(data, wanted);
    }

    /** The same, of data that others may not see yet. */
    public static Uni<List<Kpi>> parts(KpiData from, List<Part> wanted) {
        Map<DataKey, Window> windows = new LinkedHashMap<>();
        wanted.stream()
                .filter(part -> !part.kpi().isCompleteSince(part.since()))
                .forEach(part -> Histories.windows(part.kpi(), part.since())
                        .forEach((key, window) -> windows.merge(key, window, Window::with)));
        return windows.isEmpty()
                ? Uni.createFrom().item(wanted.stream().map(Part::kpi).toList())
                : from.observations(windows)
                        .map(found -> wanted.stream()
                                .map(part -> part.kpi().isCompleteSince(part.since())
                                        ? part.kpi()
                                        : part.kpi().with(Histories.of(part.kpi(), found), part.since()))
                                .toList());
    }
}
