/** Rebuilds over HTTP, for operators. */
@NullMarked
package dev.kontor.kpi.rebuild.api;

import org.jspecify.annotations.NullMarked;
