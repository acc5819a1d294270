package dev.kontor.gateway.federation;

import org.jspecify.annotations.Nullable;

/**
 * That a subgraph defines a type, possibly as an entity; one per key.
 *
 * @param subgraphId value of {@code join__Graph}
 * @param key the key, null when this is not about a key
 * @param resolvable whether the subgraph resolves the entity from that key
 * @param interfaceObject whether the subgraph sees an interface of the supergraph as an object
 * @see <a href="https://specs.apollo.dev/join/v0.3/#@type">join__type</a>
 */
public record JoinType(String subgraphId, @Nullable FieldSet key, boolean resolvable, boolean interfaceObject) {}
