package dev.kontor.gateway.federation;

/**
 * That a field moves from one subgraph to another step by step: who answers it depends on whether a label is active.
 *
 * @param name e.g. {@code percent(20)}
 * @param whenActive true where the field goes to, false where it comes from
 * @see <a href="https://specs.apollo.dev/federation/v2.7/#@override">override</a>
 */
public record OverrideLabel(String name, boolean whenActive) {}
