/** Measurements from files and to files. */
@NullMarked
package dev.kontor.kpi.csv.application;

import org.jspecify.annotations.NullMarked;
