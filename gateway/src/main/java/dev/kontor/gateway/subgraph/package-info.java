/** One port: send a fetch to a subgraph, receive its answer. */
@NullMarked
package dev.kontor.gateway.subgraph;

import org.jspecify.annotations.NullMarked;
