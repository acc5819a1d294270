/** Concerns in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.concern.persistence;

import org.jspecify.annotations.NullMarked;
