package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationPage;
import dev.kontor.kpi.annotation.Annotations;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.api.KpiView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** {@code Kpi.annotations}, and annotations that other subgraphs name by their ids. */
@GraphQLApi
public class AnnotationFields {

    private final AnnotationLoader loader;
    private final Annotations annotations;

    AnnotationFields(AnnotationLoader loader, Annotations annotations) {
        this.loader = loader;
        this.annotations = annotations;
    }

    @Description("Notes on the chart, newest day first.")
    public Uni<AnnotationConnection> annotations(
            @Source KpiView view,
            @Name("first") @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor.") @Nullable String after,
            @Name("last") @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Name("before") @Description("Cursor.") @Nullable String before) {
        Kpi kpi = view.kpi();
        PageArguments page = PageArguments.of(first, after, last, before);
        return loader.load(new AnnotationPage(kpi.id(), page, kpi.knownBefore()))
                .map(AnnotationConnection::of);
    }

    @Resolver
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<List<@Nullable AnnotationView>> annotationsById(@Name("id") List<String> id) {
        List<Optional<UUID>> keys = id.stream()
                .map(text -> GlobalId.parseUuid(Annotation.TYPE, text))
                .toList();
        Set<UUID> known = keys.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        return annotations.find(known).map(found -> {
            List<@Nullable AnnotationView> views = new ArrayList<>();
            for (Optional<UUID> key : keys) {
                views.add(key.map(found::get).map(AnnotationView::new).orElse(null));
            }
            return views;
        });
    }
}
