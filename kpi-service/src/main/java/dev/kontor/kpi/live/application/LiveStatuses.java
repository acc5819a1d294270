package dev.kontor.kpi.live.application;

import dev.kontor.kpi.live.StatusChange;
import dev.kontor.kpi.live.StatusChanges;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.application.KpiReader;
import dev.kontor.kpi.subject.Subject;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** KPIs as their status changes, whichever replica changes it; each is read once, for however many who watch. */
@ApplicationScoped
public class LiveStatuses {

    private static final Logger LOG = Logger.getLogger(LiveStatuses.class);

    /** Who has so many unread is too slow, and told so by the failure of the stream. */
    private static final int MAX_UNREAD = 1_000;

    /** What a recording changes is told at once, and read at once: as much as one has, or what comes in a moment. */
    private static final int MOST_AT_ONCE = 500;

    private static final Duration MOMENT = Duration.ofMillis(20);

    /**
     * A change that is told.
     *
     * @param change what has changed
     * @param kpi how the KPI stands, by now
     */
    public record Told(StatusChange change, Kpi kpi) {}

    private final StatusChanges changes;
    private final KpiReader reader;
    private final UnicastProcessor<StatusChange> heard = UnicastProcessor.create();
    private final BroadcastProcessor<Told> told = BroadcastProcessor.create();
    private final AtomicInteger watchers = new AtomicInteger();

    LiveStatuses(StatusChanges changes, KpiReader reader) {
        this.changes = changes;
        this.reader = reader;
    }

    void start(@Observes StartupEvent event) {
        changes.listen(
                this::hear,
                since -> changes.since(since)
                        .subscribe()
                        .with(
                                missed -> missed.forEach(this::hear),
                                failure -> LOG.error("Changes of status were missed.", failure)));
        heard.group()
                .intoLists()
                .of(MOST_AT_ONCE, MOMENT)
                .onItem()
                .transformToUniAndConcatenate(this::read)
                .subscribe()
                .with(batch -> batch.forEach(told::onNext));
    }

    /** From whichever thread; what nobody watches is let go. */
    private synchronized void hear(StatusChange change) {
        if (watchers.get() > 0) {
            heard.onNext(change);
        }
    }

    private Uni<List<Told>> read(List<StatusChange> batch) {
        return reader.read(batch.stream()
                        .map(change -> KpiSelection.of(change.kpi()))
                        .toList())
                .map(kpis -> {
                    List<Told> all = new ArrayList<>();
                    for (int i = 0; i < batch.size(); i++) {
                        for (Kpi kpi : kpis.get(i)) {
                            all.add(new Told(batch.get(i), kpi));
                        }
                    }
                    return all;
                })
                .onFailure()
                .invoke(failure -> LOG.error("Changes of status could not be told.", failure))
                .onFailure()
                .recoverWithItem(List.of());
    }

    /** Each change from now on; of these subjects, or of all when it is null. */
    public Multi<Told> changes(@Nullable Set<Subject> of) {
        return told.select()
                .where(each -> of == null || of.contains(each.kpi().id().subject()))
                .onOverflow()
                .buffer(MAX_UNREAD)
                .onSubscription()
                .invoke(watchers::incrementAndGet)
                .onTermination()
                .invoke(watchers::decrementAndGet);
    }
}
