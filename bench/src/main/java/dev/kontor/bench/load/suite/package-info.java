/** The suite itself under load. */
@NullMarked
package dev.kontor.bench.load.suite;

import org.jspecify.annotations.NullMarked;
