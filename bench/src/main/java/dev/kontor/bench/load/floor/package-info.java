/** What no gateway that makes the same calls can be faster than. */
@NullMarked
package dev.kontor.bench.load.floor;

import org.jspecify.annotations.NullMarked;
