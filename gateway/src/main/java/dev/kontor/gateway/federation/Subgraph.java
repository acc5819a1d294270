package dev.kontor.gateway.federation;

/**
 * A service that answers a part of the supergraph.
 *
 * @param id value of the enum {@code join__Graph} that names it inside the supergraph, e.g. {@code ACCOUNTS}
 * @param name name its owner gave it, e.g. {@code accounts}
 * @param url routing URL
 * @see <a href="https://specs.apollo.dev/join/v0.3/#@graph">join__graph</a>
 */
public record Subgraph(String id, String name, String url) {

    @Override
    public String toString() {
        return name;
    }
}
