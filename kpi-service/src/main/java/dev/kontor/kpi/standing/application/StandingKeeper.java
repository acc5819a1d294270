package dev.kontor.kpi.standing.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.application.UpToDate;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.application.KpiReader;
import dev.kontor.kpi.standing.Standing;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out how KPIs stand, by the same rules as for who asks for one of them: after each write, in its transaction, for
 * what was written about and all that follows from it; and when a day comes on which a standing may change by itself.
 */
@ApplicationScoped
public class StandingKeeper {

    private final Definitions definitions;
    private final KpiReader reader;
    private final Standings standings;
    private final Clock clock;

    StandingKeeper(Definitions definitions, KpiReader reader, Standings standings, Clock clock) {
        this.definitions = definitions;
        this.reader = reader;
        this.standings = standings;
        this.clock = clock;
    }

    /** What a writer about these KPIs has to run at the end of its transaction. */
    public Standings.Refresh refresh(Catalogue catalogue, Collection<KpiId> written) {
        return new Refreshing(catalogue, affected(catalogue, written));
    }

    /** They, and all that are derived from them. */
    private static List<KpiId> affected(Catalogue catalogue, Collection<KpiId> written) {
        Set<KpiId> all = new LinkedHashSet<>(written);
        // A recording is about many subjects, and few codes.
        Map<String, List<KpiDefinition>> derived = new HashMap<>();
        written.forEach(kpi -> derived.computeIfAbsent(kpi.code(), code -> derived(catalogue, code)).stream()
                .filter(definition -> definition.scope().covers(kpi.subject()))
                .forEach(definition -> all.add(new KpiId(kpi.subject(), definition.code()))));
        return List.copyOf(all);
    }

    private static List<KpiDefinition> derived(Catalogue catalogue, String code) {
        return catalogue.dependents(code).stream().map(catalogue::get).toList();
    }

    /** Works out what is due by today; returns when nothing is. One statement when nothing was. */
    public Uni<Void> catchUp() {
        return standings
                .due(LocalDate.now(clock))
                .flatMap(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : workOut(due).flatMap(_ -> catchUp()));
    }

    private Uni<Void> workOut(List<KpiId> due) {
        return UpToDate.work(
                definitions,
                () -> definitions.catalogue().flatMap(catalogue -> standings.refresh(refresh(catalogue, due))));
    }

    /**
     * Works everything out again from what was measured and aimed at, some KPIs at a time. What is kept can be read meanwhile,
     * which it could not if all of it were due.
     *
     * @param afterSome told how many were worked out, each time
     */
    public Uni<Void> rebuild(IntFunction<Uni<Void>> afterSome) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Rebuild(afterSome), Rebuild::next)
                .whilst(kpis -> !kpis.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that is under way. */
    private final class Rebuild {

        private final IntFunction<Uni<Void>> afterSome;
        private @Nullable KpiId last;

        Rebuild(IntFunction<Uni<Void>> afterSome) {
            this.afterSome = afterSome;
        }

        /** What was worked out; nothing when nothing is left. */
        Uni<List<KpiId>> next() {
            return standings.trackedAfter(last).call(this::workOutAnew);
        }

        private Uni<Void> workOutAnew(List<KpiId> kpis) {
            if (kpis.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            last = kpis.getLast();
            return workOut(kpis).flatMap(_ -> afterSome.apply(kpis.size()));
        }
    }

    private final class Refreshing implements Standings.Refresh {

        private final Catalogue catalogue;
        private final List<KpiId> kpis;

        Refreshing(Catalogue catalogue, List<KpiId> kpis) {
            this.catalogue = catalogue;
            this.kpis = kpis;
        }

        @Override
        public long definitions() {
            return catalogue.edition();
        }

        @Override
        public List<KpiId> kpis() {
            return kpis;
        }

        @Override
        public Uni<Void> run(Standings.Transaction transaction) {
            return reader.read(catalogue, transaction.data(), selections(), Standing.DAYS_BEFORE)
                    .flatMap(found -> KpiReader.parts(transaction.data(), parts(found)))
                    .flatMap(found -> {
                        List<Standing> now = found.stream().map(Standing::of).toList();
                        Set<KpiId> tracked = now.stream().map(Standing::kpi).collect(Collectors.toSet());
                        List<KpiId> gone = kpis.stream()
                                .filter(kpi -> !tracked.contains(kpi))
                                .toList();
                        return transaction
                                .write(now)
                                .flatMap(_ -> transaction.forget(gone))
                                .flatMap(_ -> transaction.summarise(
                                        kpis.stream().map(KpiId::subject).collect(Collectors.toSet())));
                    });
        }

        private static List<KpiReader.Part> parts(List<List<Kpi>> found) {
            return found.stream()
                    .flatMap(List::stream)
                    .map(kpi -> new KpiReader.Part(kpi, Standing.neededFor(kpi)))
                    .toList();
        }

        /** One for each subject. */
        private List<KpiSelection> selections() {
            Map<Subject, Set<String>> codes = kpis.stream()
                    .collect(Collectors.groupingBy(
                            KpiId::subject, Collectors.mapping(KpiId::code, Collectors.toCollection(TreeSet::new))));
            return codes.entrySet().stream()
                    .map(of -> new KpiSelection(of.getKey(), of.getValue(), null))
                    .toList();
        }
    }
}
