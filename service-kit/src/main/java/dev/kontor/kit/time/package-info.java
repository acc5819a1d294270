/** The time as both services see it. */
@NullMarked
package dev.kontor.kit.time;

import org.jspecify.annotations.NullMarked;
