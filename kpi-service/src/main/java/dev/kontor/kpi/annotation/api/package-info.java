/** Annotations in the graph. */
@NullMarked
package dev.kontor.kpi.annotation.api;

import org.jspecify.annotations.NullMarked;
