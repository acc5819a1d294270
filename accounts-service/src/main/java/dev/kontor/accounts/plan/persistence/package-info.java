/** Plans in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.plan.persistence;

import org.jspecify.annotations.NullMarked;
