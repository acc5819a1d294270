/** Concerns in GraphQL. */
@NullMarked
package dev.kontor.accounts.concern.api;

import org.jspecify.annotations.NullMarked;
