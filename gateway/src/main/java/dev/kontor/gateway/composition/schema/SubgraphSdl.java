package dev.kontor.gateway.composition.schema;

/**
 * What a subgraph gives to be composed.
 *
 * @param name how errors, the supergraph and {@code @override} call it; no two may have one name
 * @param url where the gateway finds it; may be empty
 * @param sdl its schema, in the style of Federation 1 or 2
 */
public record SubgraphSdl(String name, String url, String sdl) {}
