/** What was ever recorded, in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.smart.persistence;

import org.jspecify.annotations.NullMarked;
