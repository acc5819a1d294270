/** Subgraphs, data and assertions for tests of the engine. */
@NullMarked
package dev.kontor.gateway.testkit;

import org.jspecify.annotations.NullMarked;
