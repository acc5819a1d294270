/** Targets as they are set. */
@NullMarked
package dev.kontor.kpi.planning;

import org.jspecify.annotations.NullMarked;
