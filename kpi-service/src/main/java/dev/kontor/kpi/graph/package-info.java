/** What all features say in the graph: nodes, subjects, user errors, the request's language. */
@NullMarked
package dev.kontor.kpi.graph;

import org.jspecify.annotations.NullMarked;
