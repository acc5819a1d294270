package dev.kontor.kpi.rebuild;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Rebuilds of how KPIs stand: one at a time, whichever replica makes it. */
public interface StandingRebuilds {

    /** Begins one; empty when one is under way. */
    Uni<Optional<Run>> begin();

    Uni<RebuildProgress> progress();

    /** The one that is under way. */
    interface Run {

        /** So many more KPIs are done. */
        Uni<Void> advance(int more);

        /**
         * Lets others begin.
         *
         * @param isDone whether all was done
         */
        Uni<Void> end(boolean isDone);
    }
}
