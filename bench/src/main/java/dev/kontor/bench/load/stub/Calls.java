package dev.kontor.bench.load.stub;

/** How often a subgraph was called. One thread counts. */
final class Calls {
    long count;
}
