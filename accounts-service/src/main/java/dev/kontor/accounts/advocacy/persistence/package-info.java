/** Advocacy in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.advocacy.persistence;

import org.jspecify.annotations.NullMarked;
