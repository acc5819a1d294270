/** White-space grids in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.whitespace.persistence;

import org.jspecify.annotations.NullMarked;
