package dev.kontor.kpi.reading.api;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kpi.graph.AsOf;
import dev.kontor.kpi.graph.CodeOrder;
import dev.kontor.kpi.graph.CompanyView;
import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The KPIs of key accounts and of the company. */
@GraphQLApi
public class SubjectKpisApi {

    private static final String KPI = "One KPI by code, e.g. `CSAT`; null when the subject does not track it.";
    private static final String CODE = "Definition code.";
    private static final String AS_OF = "As the KPI stood on that day, by what was known then; default today.";
    private static final String KPIS = "KPIs measured about this subject, by code.";
    private static final String FILTER = "Filter.";
    private static final String SIZE = "Page size, 1-100; 20 when neither `first` nor `last` is given.";
    private static final String SIZE_FROM_END = "Page size from the end, 1-100.";
    private static final String CURSOR = "Cursor.";

    private final KpiLoader loader;
    private final RequestLanguage language;
    private final Clock clock;

    SubjectKpisApi(KpiLoader loader, RequestLanguage language, Clock clock) {
        this.loader = loader;
        this.language = language;
        this.clock = clock;
    }

    @Description(KPI)
    public Uni<@Nullable KpiView> kpi(
            @Source KeyAccountView account,
            @Name("code") @NonNull @Description(CODE) String code,
            @Name("asOf") @Description(AS_OF) @Nullable Date asOf) {
        return one(account.subject(), code, asOf);
    }

    @Description(KPI)
    public Uni<@Nullable KpiView> kpi(
            @Source CompanyView company,
            @Name("code") @NonNull @Description(CODE) String code,
            @Name("asOf") @Description(AS_OF) @Nullable Date asOf) {
        return one(new Subject.Company(), code, asOf);
    }

    @Description(KPIS)
    public Uni<KpiConnection> kpis(
            @Source KeyAccountView account,
            @Name("filter") @Description(FILTER) @Nullable KpiFilter filter,
            @Name("first") @Description(SIZE) @Nullable Integer first,
            @Name("after") @Description(CURSOR) @Nullable String after,
            @Name("last") @Description(SIZE_FROM_END) @Nullable Integer last,
            @Name("before") @Description(CURSOR) @Nullable String before) {
        return many(account.subject(), filter, PageArguments.of(first, after, last, before));
    }

    @Description(KPIS)
    public Uni<KpiConnection> kpis(
            @Source CompanyView company,
            @Name("filter") @Description(FILTER) @Nullable KpiFilter filter,
            @Name("first") @Description(SIZE) @Nullable Integer first,
            @Name("after") @Description(CURSOR) @Nullable String after,
            @Name("last") @Description(SIZE_FROM_END) @Nullable Integer last,
            @Name("before") @Description(CURSOR) @Nullable String before) {
        return many(new Subject.Company(), filter, PageArguments.of(first, after, last, before));
    }

    private Uni<@Nullable KpiView> one(Subject subject, String code, @Nullable Date asOf) {
        return loader.load(new KpiSelection(subject, Set.of(code), AsOf.day(asOf, clock)))
                .map(found -> found.isEmpty() ? null : view(found.getFirst()));
    }

    private Uni<KpiConnection> many(Subject subject, @Nullable KpiFilter given, PageArguments page) {
        KpiFilter filter = Objects.requireNonNullElse(given, KpiFilter.NONE);
        return loader.load(new KpiSelection(subject, filter.codeSet(), null)).map(found -> {
            List<Kpi> accepted = found.stream().filter(filter::accepts).toList();
            return KpiConnection.of(CodeOrder.page(accepted, kpi -> kpi.id().code(), page)
                    .map(kpi -> new KpiEdge(CodeOrder.cursor(kpi.id().code()), view(kpi))));
        });
    }

    private KpiView view(Kpi kpi) {
        return new KpiView(kpi, language.locale());
    }
}
