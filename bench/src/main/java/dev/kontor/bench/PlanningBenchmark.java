package dev.kontor.bench;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.planner.Planner;
import dev.kontor.gateway.projection.Projection;
import dev.kontor.gateway.response.Keys;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an operation costs that is not known yet, stage by stage: once per document and variant. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime) // its percentiles have the median and the worst
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class PlanningBenchmark {

    private static final Variant VARIANT = new Variant(Map.of(), Set.of(), Set.of());

    @Param({"MISSION", "WIDE", "HOPS"})
    private String workload = "MISSION";

    private @Nullable Workload asked;
    private @Nullable ValidDocument document;
    private @Nullable Operation operation;
    private @Nullable Planner planner;

    @Setup
    public void prepare() {
        Workload named = Workload.of(Workload.Name.valueOf(workload));
        asked = named;
        document = ValidDocument.of(named.supergraph().apiSchema(), named.operation(), null);
        operation = Normalizer.normalize(named.supergraph(), document, VARIANT);
        planner = new Planner(QueryGraph.of(named.supergraph()));
    }

    @Benchmark
    public ValidDocument parseAndValidate() {
        return ValidDocument.of(asked().supergraph().apiSchema(), asked().operation(), null);
    }

    @Benchmark
    public Operation normalize() {
        return Normalizer.normalize(asked().supergraph(), Objects.requireNonNull(document), VARIANT);
    }

    @Benchmark
    public QueryPlan plan() {
        return Objects.requireNonNull(planner).plan(Objects.requireNonNull(operation));
    }

    @Benchmark
    public Projection compileProjection() {
        return Projection.of(Objects.requireNonNull(operation), asked().supergraph(), new Keys());
    }

    private Workload asked() {
        return Objects.requireNonNull(asked);
    }
}
