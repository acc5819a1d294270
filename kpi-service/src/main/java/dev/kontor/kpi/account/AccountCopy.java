package dev.kontor.kpi.account;

import dev.kontor.kpi.rebuild.RebuildProgress;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the copy of accounts' facts is kept, and how far it has come. */
public interface AccountCopy {

    /**
     * How far the copy has come.
     *
     * @param generation counts copies that were begun, from 1
     * @param cursor of the feed; null at its beginning
     * @param completedGeneration the last copy that has come to the end of the feed once; 0 for none
     */
    record State(int generation, @Nullable String cursor, int completedGeneration) {

        /** Whether there is a whole copy, be it an older one. */
        public boolean isUsable() {
            return completedGeneration > 0;
        }

        /** Whether the copy that was begun last has come to the end of the feed once. */
        public boolean isComplete() {
            return completedGeneration == generation;
        }
    }

    Uni<State> state();

    /**
     * Writes a page and moves on, both or neither. Does nothing when another replica has moved on meanwhile: it has written
     * the same page. With the last page of a new generation goes what only older ones know.
     *
     * @param before where the page was read from
     */
    Uni<Void> apply(State before, AccountFeed.Page page);

    /** The channel on which it is told that a new generation was asked for. */
    String REBUILD = "account_copy_rebuild";

    /** Begins a new generation. What is known stays usable until that one is complete. */
    Uni<Void> beginAnew();

    /**
     * The same unless there is one already that is not complete; and tells all replicas, who may be waiting for what comes
     * next.
     *
     * @return whether it was begun
     */
    Uni<Boolean> rebuild();

    /** How many accounts the new generation has, of all that are known; all of them once it is complete. */
    Uni<RebuildProgress> progress();

    /** Which of the accounts there are. */
    Uni<Set<Subject.Account>> known(Collection<Subject.Account> accounts);

    /** The accounts that have these numbers, by number. */
    Uni<Map<String, Subject.Account>> numbered(Collection<String> numbers);

    /**
     * The accounts that a colleague manages, of whatever tier and lifecycle, in the order of their keys.
     *
     * @param manager the {@code sub} of the colleague's tokens
     */
    Uni<List<Subject.Account>> managedBy(String manager);
}
