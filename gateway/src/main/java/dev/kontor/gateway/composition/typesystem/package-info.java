/** What the GraphQL specification says of types and values, for schemas of subgraphs and for the supergraph alike. */
@NullMarked
package dev.kontor.gateway.composition.typesystem;

import org.jspecify.annotations.NullMarked;
