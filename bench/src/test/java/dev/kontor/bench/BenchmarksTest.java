package dev.kontor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** That the benchmarks run, for a moment and in this process; what they say then means nothing. */
class BenchmarksTest {

    @Test
    void everyBenchmarkRunsOnEveryWorkload() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(PlanningBenchmark.class.getSimpleName())
                        .include(ExecutionBenchmark.class.getSimpleName())
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results)
                .hasSize(4 * 3 + 4)
                .extracting(RunResult::getPrimaryResult)
                .doesNotContainNull();
    }
}
