package dev.kontor.kpi.revision.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.revision.Revision;
import dev.kontor.kpi.revision.RevisionKey;
import dev.kontor.kpi.revision.Revisions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Reads the revisions that the fields of a request ask for at once. */
@RequestScoped
public class RevisionLoader {

    private final TurnLoader<RevisionKey, List<Revision>> loader;

    RevisionLoader(Revisions revisions) {
        this.loader = new TurnLoader<>(revisions::of);
    }

    Uni<List<Revision>> load(RevisionKey key) {
        return loader.load(key);
    }
}
