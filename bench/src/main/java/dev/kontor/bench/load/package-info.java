/** The load benchmark: what gateways make of many requests, side by side. */
@NullMarked
package dev.kontor.bench.load;

import org.jspecify.annotations.NullMarked;
