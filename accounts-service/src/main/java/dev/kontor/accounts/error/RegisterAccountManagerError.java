package dev.kontor.accounts.error;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Errors of {@code registerAccountManager}. */
@Union
@Description("What may go wrong registering an account manager.")
public sealed interface RegisterAccountManagerError permits InvalidInputError {}
