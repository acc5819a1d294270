package dev.kontor.kpi.signal;

import java.time.Instant;
import java.util.function.Consumer;

/** Tells what any replica has committed, within moments. */
public interface Signals {

    /**
     * Has a listener told of a channel. To be called before the service has started.
     *
     * @param channel as in PostgreSQL's NOTIFY
     * @param onSignal called with what was told
     * @param onGap called when signals may have been missed, with the latest time, by the database's clock, up to which
     *     none were
     */
    void listen(String channel, Consumer<String> onSignal, Consumer<Instant> onGap);

    /** Whether signals come in, as far as is known: a connection that was lost without a word is noticed after seconds. */
    boolean areHeard();
}
