/** The audit trail in GraphQL. */
@NullMarked
package dev.kontor.accounts.change.api;

import org.jspecify.annotations.NullMarked;
