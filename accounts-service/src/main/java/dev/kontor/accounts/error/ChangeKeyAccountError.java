package dev.kontor.accounts.error;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** Errors of mutations that change an account, what belongs to it, or a manager. */
@Union
@Description("What may go wrong changing an account, what belongs to it, or a manager.")
public sealed interface ChangeKeyAccountError permits InvalidInputError, NotFoundError, ConflictError {}
