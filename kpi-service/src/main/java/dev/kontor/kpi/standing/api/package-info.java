/** Summaries of standings over GraphQL. */
@NullMarked
package dev.kontor.kpi.standing.api;

import org.jspecify.annotations.NullMarked;
