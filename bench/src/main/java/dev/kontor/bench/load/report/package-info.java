/** Figures, and tables of them. */
@NullMarked
package dev.kontor.bench.load.report;

import org.jspecify.annotations.NullMarked;
