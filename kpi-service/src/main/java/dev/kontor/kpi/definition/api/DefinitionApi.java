package dev.kontor.kpi.definition.api;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.graph.AsOf;
import dev.kontor.kpi.graph.CodeOrder;
import dev.kontor.kpi.period.DayEnd;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The catalogue in the graph. */
@GraphQLApi
public class DefinitionApi {

    private final Definitions definitions;
    private final Clock clock;

    DefinitionApi(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    @Query("kpiDefinitions")
    @Description("Catalogue of definitions, by code.")
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<KpiDefinitionConnection> kpiDefinitions(
            @Name("first") @Description("Page size, 1-100; 20 when neither `first` nor `last` is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor.") @Nullable String after,
            @Name("last") @Description("Page size from the end, 1-100.") @Nullable Integer last,
            @Name("before") @Description("Cursor.") @Nullable String before) {
        PageArguments page = PageArguments.of(first, after, last, before);
        return definitions.catalogue().map(catalogue -> {
            List<KpiDefinition> sorted = List.copyOf(catalogue.all());
            return KpiDefinitionConnection.of(CodeOrder.page(sorted, KpiDefinition::code, page)
                    .map(definition -> new KpiDefinitionEdge(
                            CodeOrder.cursor(definition.code()), new KpiDefinitionView(definition))));
        });
    }

    @Query("kpiDefinition")
    @Description("A definition by its code; null when there is none.")
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<@Nullable KpiDefinitionView> kpiDefinition(
            @Name("code") @NonNull @Description("Definition code.") String code,
            @Name("asOf") @Description("As it was at the end of that day; default today.") @Nullable Date asOf) {
        LocalDate day = AsOf.day(asOf, clock);
        Uni<Catalogue> catalogue = day == null
                ? definitions.catalogue()
                : definitions.history().map(history -> history.knownBefore(DayEnd.of(day, clock.getZone())));
        return catalogue.map(known -> {
            KpiDefinition definition = known.find(code);
            return definition == null ? null : new KpiDefinitionView(definition, day);
        });
    }

    @Resolver
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<List<@Nullable KpiDefinitionView>> definitionsById(@Name("id") List<String> id) {
        return resolve(
                id,
                (catalogue, key) ->
                        KpiDefinitionView.parseCode(key).map(catalogue::find).orElse(null));
    }

    @Resolver
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<List<@Nullable KpiDefinitionView>> definitionsByCode(@Name("code") List<String> code) {
        return resolve(code, Catalogue::find);
    }

    private Uni<List<@Nullable KpiDefinitionView>> resolve(
            List<String> keys, BiFunction<Catalogue, String, @Nullable KpiDefinition> find) {
        return definitions.catalogue().map(catalogue -> {
            List<@Nullable KpiDefinitionView> found = new ArrayList<>();
            keys.forEach(key -> {
                KpiDefinition definition = find.apply(catalogue, key);
                found.add(definition == null ? null : new KpiDefinitionView(definition));
            });
            return found;
        });
    }
}
