/** A subgraph's schema as records: what it defines, under which names, in which part of the SDL. */
@NullMarked
package dev.kontor.gateway.composition.schema;

import org.jspecify.annotations.NullMarked;
