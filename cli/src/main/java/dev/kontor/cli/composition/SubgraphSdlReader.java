package dev.kontor.cli.composition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Failure;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the SDL of subgraphs.
 *
 * @param token for the subgraphs that are asked; null when they let everybody ask
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#@link">_service</a>
 */
public record SubgraphSdlReader(@Nullable String token) {

    private static final String QUESTION = "{ _service { sdl } }";

    /**
     * The SDL, with the subgraph's name and URL.
     *
     * @throws Failure when there is none to be had
     */
    public SubgraphSdl read(SubgraphSource source) {
        return switch (source) {
            case SubgraphSource.OfFile file -> new SubgraphSdl(file.name(), file.url(), TextFile.read(file.file()));
            case SubgraphSource.OfEndpoint endpoint ->
                new SubgraphSdl(endpoint.name(), endpoint.url(), asked(endpoint));
        };
    }

    private String asked(SubgraphSource.OfEndpoint source) {
        var client = GraphQlClient.ofSubgraph(source.name(), source.endpoint(), token);
        JsonNode sdl =
                client.data(QUESTION, GraphQlClient.JSON.createObjectNode()).at("/_service/sdl");
        if (!sdl.isTextual()) {
            throw new Failure("The subgraph " + source.name() + " at " + source.endpoint()
                    + " does not tell its SDL: it must answer " + QUESTION + ".");
        }
        return sdl.asText();
    }
}
