/** Definitions and their versions in PostgreSQL, written one edit at a time. */
@NullMarked
package dev.kontor.kpi.defining.persistence;

import org.jspecify.annotations.NullMarked;
