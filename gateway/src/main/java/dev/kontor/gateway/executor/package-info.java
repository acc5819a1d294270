/** Runs a plan: representations, batching, de-duplication, merge. */
@NullMarked
package dev.kontor.gateway.executor;

import org.jspecify.annotations.NullMarked;
