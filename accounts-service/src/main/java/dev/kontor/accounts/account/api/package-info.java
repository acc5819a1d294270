/** Key accounts and managers in the graph. */
@NullMarked
package dev.kontor.accounts.account.api;

import org.jspecify.annotations.NullMarked;
