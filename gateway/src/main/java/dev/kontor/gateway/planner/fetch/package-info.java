/** Chosen tree to requests: what is asked of whom, after what; then passes that make them fewer. */
@NullMarked
package dev.kontor.gateway.planner.fetch;

import org.jspecify.annotations.NullMarked;
