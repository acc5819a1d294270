package dev.kontor.kpi.company.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RenameCompanyInput}. */
@Input("RenameCompanyInput")
@Description("The company's new name.")
public record RenameCompanyInput(
        @NonNull @Description("Name, 1-200 characters.") String name) {}
