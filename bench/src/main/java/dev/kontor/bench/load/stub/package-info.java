/** Subgraphs that cost next to nothing. */
@NullMarked
package dev.kontor.bench.load.stub;

import org.jspecify.annotations.NullMarked;
