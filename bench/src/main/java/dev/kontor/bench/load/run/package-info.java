/** Gateways as processes, and load on them. */
@NullMarked
package dev.kontor.bench.load.run;

import org.jspecify.annotations.NullMarked;
