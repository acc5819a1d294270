package dev.kontor.bench.load.run;

import dev.kontor.bench.load.Sharing;
import java.nio.file.Path;

/**
 * What a contender is told.
 *
 * @param root the clone
 * @param folder where everything is written
 * @param port where to listen, at 127.0.0.1
 * @param supergraph file with the supergraph
 * @param subgraphsUrl where the subgraphs are, without their names
 * @param recording file with what the gateway's engine asks for the operation
 */
public record Place(
        Path root, Path folder, int port, Path supergraph, String subgraphsUrl, Path recording, Sharing sharing) {

    String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }
}
