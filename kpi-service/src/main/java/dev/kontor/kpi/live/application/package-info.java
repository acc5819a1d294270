/** Telling those who watch. */
@NullMarked
package dev.kontor.kpi.live.application;

import org.jspecify.annotations.NullMarked;
