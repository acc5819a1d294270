/** Files of measurements over HTTP. */
@NullMarked
package dev.kontor.kpi.csv.api;

import org.jspecify.annotations.NullMarked;
