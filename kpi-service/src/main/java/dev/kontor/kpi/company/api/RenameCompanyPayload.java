package dev.kontor.kpi.company.api;

import dev.kontor.kpi.error.RenameCompanyError;
import dev.kontor.kpi.graph.CompanyView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code RenameCompanyPayload}. */
@Type("RenameCompanyPayload")
@Description("Outcome.")
public record RenameCompanyPayload(
        @Description("The company; null on errors.") @Nullable CompanyView company,

        @NonNull @Description("Empty on success.") List<@NonNull RenameCompanyError> errors) {}
