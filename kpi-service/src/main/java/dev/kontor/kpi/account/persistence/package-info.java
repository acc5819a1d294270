/** The copy in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.account.persistence;

import org.jspecify.annotations.NullMarked;
