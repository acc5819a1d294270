package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationPage;
import dev.kontor.kpi.annotation.Annotations;
import dev.kontor.kpi.graph.TurnLoader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/** Reads the pages of annotations that the fields of a request ask for at once. */
@RequestScoped
public class AnnotationLoader {

    private final TurnLoader<AnnotationPage, Page<Placed<Annotation>>> loader;

    AnnotationLoader(Annotations annotations) {
        this.loader = new TurnLoader<>(annotations::pages);
    }

    Uni<Page<Placed<Annotation>>> load(AnnotationPage page) {
        return loader.load(page);
    }
}
