package dev.kontor.kpi.annotation;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.Placed;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where annotations are kept. */
public interface Annotations {

    /** Each page, in the order given. As many statements as there are different page arguments, however many KPIs. */
    Uni<List<Page<Placed<Annotation>>>> pages(List<AnnotationPage> pages);

    /** Those of the annotations that there are now. One statement. */
    Uni<Map<UUID, Annotation>> find(Collection<UUID> keys);

    /**
     * Adds an annotation, once per author and idempotency key: a repetition finds what the first request has made.
     *
     * @param annotation the annotation, of version 1
     * @param fingerprint what tells another request under the same key
     */
    Uni<AnnotationChange> add(Annotation annotation, String idempotencyKey, String fingerprint);

    /**
     * Gives an annotation another wording. One that is the same changes nothing.
     *
     * @param wording what is new of it
     * @return empty when there is none with this key
     */
    Uni<Optional<AnnotationChange>> reword(UUID key, int expectedVersion, Wording wording, String actor);

    /** Removes an annotation; its wordings stay readable as of earlier days. Empty when there is none with this key. */
    Uni<Optional<AnnotationChange>> remove(UUID key, int expectedVersion, String actor);
}
