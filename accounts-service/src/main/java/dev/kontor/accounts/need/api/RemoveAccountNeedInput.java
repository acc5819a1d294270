package dev.kontor.accounts.need.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveAccountNeedInput}. */
@Input("RemoveAccountNeedInput")
@Description("A need to be removed.")
public record RemoveAccountNeedInput(
        @NonNull @Id @Description("Need.") String needId,
        @NonNull @Description("Version last read.") Integer expectedVersion) {}
