/** The one clock. */
@NullMarked
package dev.kontor.kpi.time;

import org.jspecify.annotations.NullMarked;
