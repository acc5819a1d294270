package dev.kontor.cli.composition;

import dev.kontor.cli.report.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a subgraph's SDL is to be had, and where the gateway finds the subgraph. */
public sealed interface SubgraphSource {

    /** {@code accounts=accounts.graphql}, {@code accounts=accounts.graphql@http://127.0.0.1:8081/graphql}. */
    record OfFile(String name, String url, Path file) implements SubgraphSource {
        @Override
        public OfFile at(String url) {
            return new OfFile(name, url, file);
        }
    }

    /** {@code accounts=http://127.0.0.1:8081/graphql}, which is asked for it. */
    record OfEndpoint(String name, String url, URI endpoint) implements SubgraphSource {
        @Override
        public OfEndpoint at(String url) {
            return new OfEndpoint(name, url, endpoint);
        }
    }

    String name();

    /** For the supergraph; empty when it was not told. */
    String url();

    /** The same, but that the gateway finds it there. */
    SubgraphSource at(String url);

    Pattern NAMED = Pattern.compile("([^=]+)=(.+)", Pattern.DOTALL);

    /** Greedy: what stands before the last one is the file's, whatever it is called. */
    Pattern FILE_AT_URL = Pattern.compile("(.+)@(https?://.+)", Pattern.DOTALL);

    /**
     * Reads {@code NAME=FILE}, {@code NAME=FILE@URL} or {@code NAME=URL}.
     *
     * @throws Failure when it is none of them
     */
    static SubgraphSource parse(String text) {
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            throw new Failure("\"" + text + "\" names no subgraph: write NAME=FILE, NAME=FILE@URL or NAME=URL.");
        }
        String name = named.group(1);
        String source = named.group(2);
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return new OfEndpoint(name, source, endpoint(source));
        }
        Matcher atUrl = FILE_AT_URL.matcher(source);
        return atUrl.matches()
                ? new OfFile(name, atUrl.group(2), Path.of(atUrl.group(1)))
                : new OfFile(name, "", Path.of(source));
    }

    private static URI endpoint(String text) {
        try {
            URI endpoint = new URI(text);
            if (endpoint.getUserInfo() != null) {
                // It would be written into the supergraph.
                throw new Failure("The URL of a subgraph at " + endpoint.getHost()
                        + " has a password in it: give a token by --token-file.");
            }
            if (endpoint.getHost() != null) {
                return endpoint;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new Failure("\"" + text + "\" is no URL of a subgraph.");
    }
}
