/** Advocacy in GraphQL. */
@NullMarked
package dev.kontor.accounts.advocacy.api;

import org.jspecify.annotations.NullMarked;
