/** Teams in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.team.persistence;

import org.jspecify.annotations.NullMarked;
