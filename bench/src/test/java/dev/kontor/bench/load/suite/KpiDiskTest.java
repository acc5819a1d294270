package dev.kontor.bench.load.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KpiDiskTest {

    @Test
    void dividesByRowsAndAddsPartitions() {
        double mebi = 1024 * 1024;
        String table = KpiDisk.table(List.of(
                new KpiDisk("measurement_2025", 4096, mebi, mebi / 2, mebi / 4),
                new KpiDisk("measurement_2026", 4096, 2 * mebi, mebi, mebi / 2),
                new KpiDisk("measurement_2027", 0, 8192, 0, 8192)));

        assertThat(table.lines().skip(2).map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "| measurement_2025 | 4,096 | 1.00 | 256 | 128 | 64.0 |",
                        "| measurement_2026 | 4,096 | 2.00 | 512 | 256 | 128 |",
                        "| measurement_2027 | 0 | 0.008 | – | – | – |",
                        "| all | 8,192 | 3.01 | 385 | 192 | 97.0 |");
    }
}
