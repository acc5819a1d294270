/** Annotations in PostgreSQL: every wording stays. */
@NullMarked
package dev.kontor.kpi.annotation.persistence;

import org.jspecify.annotations.NullMarked;
