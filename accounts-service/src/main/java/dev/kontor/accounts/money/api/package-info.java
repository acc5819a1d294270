/** Amounts of money in GraphQL. */
@NullMarked
package dev.kontor.accounts.money.api;

import org.jspecify.annotations.NullMarked;
