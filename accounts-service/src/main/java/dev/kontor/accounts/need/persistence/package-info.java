/** Needs in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.need.persistence;

import org.jspecify.annotations.NullMarked;
