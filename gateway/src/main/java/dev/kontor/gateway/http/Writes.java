package dev.kontor.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests to subgraphs that may have changed something and are over. Nobody who asks after one shares what was asked before, so
 * all read what they wrote.
 */
@ApplicationScoped
public class Writes {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    void add() {
        count.incrementAndGet();
    }
}
