/** Measurements in files: what is in force, written and read as it goes by. */
@NullMarked
package dev.kontor.kpi.csv;

import org.jspecify.annotations.NullMarked;
