/** White-space grids in GraphQL. */
@NullMarked
package dev.kontor.accounts.whitespace.api;

import org.jspecify.annotations.NullMarked;
