/** Revisions in the graph. */
@NullMarked
package dev.kontor.kpi.revision.api;

import org.jspecify.annotations.NullMarked;
