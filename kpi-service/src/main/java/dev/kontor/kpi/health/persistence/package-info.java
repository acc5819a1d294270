/** Models of health and what they are applied to, in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.health.persistence;

import org.jspecify.annotations.NullMarked;
