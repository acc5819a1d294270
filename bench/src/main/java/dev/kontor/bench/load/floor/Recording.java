package dev.kontor.bench.load.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the gateway's engine did for one operation: whom it asked what, in which order, and what it answered.
 *
 * @param steps in an order in which each comes after those it waits for
 */
public record Recording(List<Step> steps, String response) {

    /**
     * A request to a subgraph.
     *
     * @param after indexes of the steps that must have been answered before
     */
    public record Step(String subgraph, String url, String body, List<Integer> after) {
        public Step {
            after = List.copyOf(after);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public Recording {
        steps = List.copyOf(steps);
    }

    public static Recording read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Recording.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) {
        try {
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
