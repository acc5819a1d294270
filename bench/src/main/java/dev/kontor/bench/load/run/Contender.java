package dev.kontor.bench.load.run;

import dev.kontor.bench.load.Sharing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A gateway, or what stands for one, and how to start it.
 *
 * @param jvm whether it needs the long warm-up
 * @param sharings the modes that it has
 */
public record Contender(String name, boolean jvm, Set<Sharing> sharings, Function<Place, Launch> launch) {

    /** A command, and what its environment has beside this process's. */
    public record Launch(List<String> command, Map<String, String> environment) {}

    private static final byte[] PROBE = "{\"query\":\"{__typename}\"}".getBytes(StandardCharsets.UTF_8);

    public Contender {
        sharings = Set.copyOf(sharings);
    }

    /** Starts it and waits until it answers. */
    Server start(Place place, Processors processors) {
        Launch how = launch.apply(place);
        Server server = Server.start(name, processors.measured(how.command), how.environment, place.folder());
        try {
            server.awaitAnswer(Server.postRequest(place.url(), PROBE));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }
}
