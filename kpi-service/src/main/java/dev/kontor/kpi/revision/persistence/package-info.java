/** Revisions in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.revision.persistence;

import org.jspecify.annotations.NullMarked;
