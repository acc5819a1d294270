package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.insight.Benchmark;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Benchmark}. */
@Type("Benchmark")
@Description("Standing among peers.")
public record BenchmarkView(
        @Description("Peers counted: those with a value in the KPI's current period.")
        int peers,

        @NonNull @Description("Median of the peers.") Decimal median,

        @Description("0-100, higher is better whatever the direction: the share of peers that are worse, ties half.")
        int percentile) {

    static BenchmarkView of(Benchmark benchmark) {
        return new BenchmarkView(benchmark.peers(), new Decimal(benchmark.median()), benchmark.percentile());
    }
}
