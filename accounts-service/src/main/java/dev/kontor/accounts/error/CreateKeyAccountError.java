package dev.kontor.accounts.error;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Errors of {@code createKeyAccount}. */
@Union
@Description("What may go wrong creating an account.")
public sealed interface CreateKeyAccountError permits InvalidInputError {}
