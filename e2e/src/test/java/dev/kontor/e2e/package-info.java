/** The suite as its clients see it: the built applications, a real PostgreSQL, real tokens, nothing in between. */
@NullMarked
package dev.kontor.e2e;

import org.jspecify.annotations.NullMarked;
