package dev.kontor.kpi.revision;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where revisions are kept. */
public interface Revisions {

    /** Most revisions of a key: what is older than these is left out. */
    int MOST = 100;

    /** The revisions of each key, in the order of the keys, newest first. One statement, however many keys. */
    Uni<List<List<Revision>>> of(List<RevisionKey> keys);
}
