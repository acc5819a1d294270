/** What accounts are worth, in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.worth.persistence;

import org.jspecify.annotations.NullMarked;
