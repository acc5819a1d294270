/** The audit trail in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.change.persistence;

import org.jspecify.annotations.NullMarked;
