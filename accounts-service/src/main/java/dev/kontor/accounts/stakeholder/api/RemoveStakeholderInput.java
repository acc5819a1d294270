package dev.kontor.accounts.stakeholder.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveStakeholderInput}. */
@Input("RemoveStakeholderInput")
@Description("A person to be removed.")
public record RemoveStakeholderInput(
        @NonNull @Id @Description("Stakeholder.") String stakeholderId,
        @NonNull @Description("Version last read.") Integer expectedVersion) {}
