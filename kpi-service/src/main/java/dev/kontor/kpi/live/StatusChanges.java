package dev.kontor.kpi.live;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where changes of status are told. */
public interface StatusChanges {

    /**
     * Has a listener told of each change that any replica commits. To be called before the service has started.
     *
     * @param onGap called when changes may have been missed, with the time up to which none were
     */
    void listen(Consumer<StatusChange> listener, Consumer<Instant> onGap);

    /** The latest change of each KPI that was committed about that time or later; earlier ones may be among them. */
    Uni<List<StatusChange>> since(Instant time);
}
