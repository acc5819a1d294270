package dev.kontor.bench.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.load.run.Outcome;
import dev.kontor.bench.load.run.Sample;
import dev.kontor.bench.load.run.Wrk;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadReportTest {

    private static Sample sample(long requests, double cpuMillis, double otherCpu) {
        return new Sample(new Wrk.Load(1, requests, 0, 0, 10, 20, 50), cpuMillis, 99, otherCpu, 100 * 1024 * 1024, 4);
    }

    @Test
    void showsFiguresRatiosAndWhoHasNone() {
        var fast = new Outcome("fast", null, 1000, List.of(sample(400, 1, 3), sample(200, 2, 40)));
        var slow = new Outcome("slow", null, 1001, List.of(sample(100, 4, 0), sample(50, 8, 0)));
        var wrong = new Outcome("wrong", "wrong answer", 7, List.of());

        assertThat(new LoadReport(List.of(fast, slow, wrong), 15).toString()).isEqualTo("""
                | contender | req/s median [min..max] | p50 ms | p90 ms | p99 ms | p99/p50 | CPU ms/req | CPU % | RSS MiB | calls/req | answer bytes | other CPU % | noisy turns |
                |:----------|------------------------:|-------:|-------:|-------:|--------:|-----------:|------:|--------:|----------:|-------------:|------------:|------------:|
                | fast      |          300 [200..400] |   10.0 |   20.0 |   50.0 |    5.00 |       1.50 |  99.0 |     100 |      4.00 |         1000 |        21.5 |      1 of 2 |
                | slow      |        75.0 [50.0..100] |   10.0 |   20.0 |   50.0 |    5.00 |       6.00 |  99.0 |     100 |      4.00 |         1001 |           0 |      0 of 2 |
                | wrong     |            wrong answer |      – |      – |      – |       – |          – |     – |       – |         – |            – |           – |           – |

                | Requests per second: row / column |  fast | slow |
                |:----------------------------------|------:|-----:|
                | fast                              |  1.00 | 4.00 |
                | slow                              | 0.250 | 1.00 |

                | CPU per request: row / column | fast |  slow |
                |:------------------------------|-----:|------:|
                | fast                          | 1.00 | 0.250 |
                | slow                          | 4.00 |  1.00 |
                """);
    }
}
