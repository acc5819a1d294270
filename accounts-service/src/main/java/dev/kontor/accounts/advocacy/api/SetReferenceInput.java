package dev.kontor.accounts.advocacy.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code SetReferenceInput}. */
@Input("SetReferenceInput")
@Description("Whether an account may be named as a reference.")
public record SetReferenceInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Name("isReference") @Description("May be named.")
        Boolean isReference,

        @NonNull @Description("Version of the advocacy last read; 0 when nothing was told yet.")
        Integer expectedVersion) {}
