/** Health in the graph. */
@NullMarked
package dev.kontor.kpi.health.api;

import org.jspecify.annotations.NullMarked;
