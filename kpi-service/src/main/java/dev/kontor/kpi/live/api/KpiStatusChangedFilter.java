package dev.kontor.kpi.live.api;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code KpiStatusChangedFilter}. An input, since SmallRye takes no list of ids as an argument. */
@Input("KpiStatusChangedFilter")
@Description("Whose KPIs are watched.")
public record KpiStatusChangedFilter(
        @Id @Description("Only these accounts, at most 1000; all visible subjects when omitted.") @Nullable List<@NonNull String> accountIds) {}
