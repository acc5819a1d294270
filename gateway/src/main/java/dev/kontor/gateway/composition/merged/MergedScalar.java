package dev.kontor.gateway.composition.merged;

/** A scalar of the supergraph. */
public record MergedScalar(Header header) implements MergedType {}
