/** Reads what files are made of. */
@NullMarked
package dev.kontor.kpi.csv.persistence;

import org.jspecify.annotations.NullMarked;
