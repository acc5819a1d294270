/** Teams in GraphQL. */
@NullMarked
package dev.kontor.accounts.team.api;

import org.jspecify.annotations.NullMarked;
