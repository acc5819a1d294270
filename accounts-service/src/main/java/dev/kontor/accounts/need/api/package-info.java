/** Needs in GraphQL. */
@NullMarked
package dev.kontor.accounts.need.api;

import org.jspecify.annotations.NullMarked;
