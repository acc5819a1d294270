/** Plans in GraphQL. */
@NullMarked
package dev.kontor.accounts.plan.api;

import org.jspecify.annotations.NullMarked;
