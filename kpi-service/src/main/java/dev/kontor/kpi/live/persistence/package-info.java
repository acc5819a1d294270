/** Changes in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.live.persistence;

import org.jspecify.annotations.NullMarked;
