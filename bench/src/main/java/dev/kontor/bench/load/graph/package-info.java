/** The graph that is asked, its data, and the right answers. */
@NullMarked
package dev.kontor.bench.load.graph;

import org.jspecify.annotations.NullMarked;
