package dev.kontor.bench.load.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Measures what a turn of a contender costs, beside what the load itself tells. */
final class Meter {

    private final ProcessHandle contender;
    private final ProcessHandle subgraphs;
    private final String statsUrl;

    Meter(Server contender, Server subgraphs, String subgraphsUrl) {
        this.contender = contender.handle();
        this.subgraphs = subgraphs.handle();
        this.statsUrl = subgraphsUrl + "/stats";
    }

    private record Reading(long contender, long measuring, long machine, long calls, long nanos) {}

    Sample measure(Supplier<Wrk.Load> load) {
        Reading before = read();
        Wrk.Load done = load.get();
        Reading after = read();
        double cpu = Usage.isKnown() ? after.contender - before.contender : Double.NaN;
        double other = Usage.isKnown()
                ? after.machine - before.machine - cpu - (after.measuring - before.measuring)
                : Double.NaN;
        double millis = (after.nanos - before.nanos) / 1e6;
        return new Sample(
                done,
                cpu / done.requests(),
                100 * cpu / millis,
                100 * other / millis,
                Usage.isKnown() ? Usage.residentBytes(contender) : Double.NaN,
                (double) (after.calls - before.calls) / done.requests());
    }

    private Reading read() {
        // The load is a child that has ended, so it counts for this process.
        long own = Usage.ownCpuMillis();
        return new Reading(
                Usage.cpuMillis(contender),
                Usage.cpuMillis(subgraphs) + own,
                Usage.machineCpuMillis(),
                calls(),
                System.nanoTime());
    }

    private long calls() {
        try {
            JsonNode stats = new ObjectMapper().readTree(Server.get(statsUrl));
            long calls = 0;
            for (var one : stats.properties()) {
                calls += one.getKey().equals("misses") ? 0 : one.getValue().asLong();
            }
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
