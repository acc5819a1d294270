package dev.kontor.bench.load.report;

import static dev.kontor.bench.load.report.Table.figure;

import dev.kontor.bench.load.run.Outcome;
import dev.kontor.bench.load.run.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The outcomes of a run as tables.
 *
 * @param noise from how much CPU of others on, in percent of one core, a turn counts as noisy
 */
public record LoadReport(List<Outcome> outcomes, double noise) {

    private static final double MEBI = 1024.0 * 1024;

    public LoadReport {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public String toString() {
        return figures() + "\n"
                + ratios("Requests per second", sample -> sample.load().requestsPerSecond()) + "\n"
                + ratios("CPU per request", Sample::cpuMillisPerRequest);
    }

    private String figures() {
        Table table = new Table(
                "contender",
                "req/s median [min..max]",
                "p50 ms",
                "p90 ms",
                "p99 ms",
                "p99/p50",
                "CPU ms/req",
                "CPU %",
                "RSS MiB",
                "calls/req",
                "answer bytes",
                "other CPU %",
                "noisy turns");
        outcomes.forEach(outcome -> table.row(row(outcome)));
        return table.toString();
    }

    private List<String> row(Outcome outcome) {
        if (outcome.problem() != null) {
            return List.of(outcome.name(), outcome.problem());
        }
        List<Sample> all = outcome.samples();
        ToDoubleFunction<Sample> rate = sample -> sample.load().requestsPerSecond();
        var range = all.stream().mapToDouble(rate).summaryStatistics();
        long noisy =
                all.stream().filter(sample -> sample.otherCpuPercent() > noise).count();
        List<String> row = new ArrayList<>();
        row.add(outcome.name());
        row.add(figure(Statistics.median(all, rate)) + " [" + figure(range.getMin()) + ".." + figure(range.getMax())
                + "]");
        row.add(figure(Statistics.median(all, sample -> sample.load().p50())));
        row.add(figure(Statistics.median(all, sample -> sample.load().p90())));
        row.add(figure(Statistics.median(all, sample -> sample.load().p99())));
        row.add(figure(Statistics.median(
                all, sample -> sample.load().p99() / sample.load().p50())));
        row.add(figure(Statistics.median(all, Sample::cpuMillisPerRequest)));
        row.add(figure(Statistics.median(all, Sample::cpuPercent)));
        row.add(figure(Statistics.median(all, sample -> sample.residentBytes() / MEBI)));
        row.add(figure(Statistics.median(all, Sample::callsPerRequest)));
        row.add(String.valueOf(outcome.answerBytes()));
        row.add(figure(Statistics.median(all, Sample::otherCpuPercent)));
        row.add(noisy + " of " + all.size());
        return row;
    }

    /** Each contender through each other one. */
    private String ratios(String what, ToDoubleFunction<Sample> value) {
        List<Outcome> measured = outcomes.stream()
                .filter(outcome -> Objects.isNull(outcome.problem()))
                .toList();
        if (measured.size() < 2) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of(what + ": row / column"));
        measured.forEach(outcome -> head.add(outcome.name()));
        Table table = new Table(head.toArray(String[]::new));
        for (Outcome one : measured) {
            List<String> row = new ArrayList<>(List.of(one.name()));
            measured.forEach(other -> row.add(figure(Statistics.medianRatio(one.samples(), other.samples(), value))));
            table.row(row);
        }
        return table.toString();
    }
}
