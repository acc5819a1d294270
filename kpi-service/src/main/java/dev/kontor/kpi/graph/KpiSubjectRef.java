package dev.kontor.kpi.graph;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code KpiSubjectRef}. */
@Input("KpiSubjectRef")
@OneOf
@Description("Account or company, exactly one.")
public record KpiSubjectRef(
        @Id @Description("A key account.") @Nullable String accountId,

        @Description("The company, true.") @Nullable Boolean company) {}
