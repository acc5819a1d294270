/** What each subgraph can answer and how one moves between subgraphs: the query graph. */
@NullMarked
package dev.kontor.gateway.graph;

import org.jspecify.annotations.NullMarked;
