package dev.kontor.accounts.whitespace.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveWhiteSpaceCellInput}. */
@Input("RemoveWhiteSpaceCellInput")
@Description("A cell to be removed.")
public record RemoveWhiteSpaceCellInput(
        @NonNull @Id @Description("Cell.") String cellId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
