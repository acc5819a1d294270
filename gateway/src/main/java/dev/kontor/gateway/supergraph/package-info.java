/** Supergraph SDL to a validated, immutable {@link dev.kontor.gateway.supergraph.Supergraph} and the API schema that clients see. */
@NullMarked
package dev.kontor.gateway.supergraph;

import org.jspecify.annotations.NullMarked;
