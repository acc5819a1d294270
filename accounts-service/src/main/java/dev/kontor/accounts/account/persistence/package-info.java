/** Key accounts and managers in PostgreSQL. Entities never leave this package. */
@NullMarked
package dev.kontor.accounts.account.persistence;

import org.jspecify.annotations.NullMarked;
