package dev.kontor.gateway.http;

import java.util.List;

/**
 * What a look at a {@link SupergraphSource} brought.
 *
 * @param unread what could not be read just now; with {@link Candidate.Supergraph} that is a part of what there is, which
 *     is taken as it was read last
 */
record Finding(Candidate candidate, List<Unread> unread) {

    /** What might be served. */
    sealed interface Candidate {
        /** The text of a supergraph, good or bad. */
        record Supergraph(String sdl) implements Candidate {}

        /** No supergraph can be made of what was read: at least one reason, each a sentence. */
        record Refused(List<String> reasons) implements Candidate {
            public Refused {
                reasons = List.copyOf(reasons);
                if (reasons.isEmpty()) {
                    throw new IllegalArgumentException("Expected a reason");
                }
            }
        }

        /** Nothing yet. */
        record None() implements Candidate {}
    }

    /**
     * Something that could not be read.
     *
     * @param problem a sentence, for everybody who may see how the gateway is
     * @param cause what else the log may tell, addresses included
     */
    record Unread(String problem, Throwable cause) {}

    Finding {
        unread = List.copyOf(unread);
    }

    static Finding of(String sdl) {
        return new Finding(new Candidate.Supergraph(sdl), List.of());
    }

    static Finding nothing(Unread unread) {
        return new Finding(new Candidate.None(), List.of(unread));
    }
}
