package dev.kontor.bench.load.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NewRowsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static NewRows rows(String granularity, int inOneGo, String... codes) {
        return new NewRows(
                "",
                granularity,
                List.of(codes),
                LocalDate.of(2024, 3, 1),
                inOneGo,
                List.of(FIRST, SECOND),
                Map.of("REVENUE", "SUM", "CSAT", "RATIO_OF_SUMS", "SCORE", "WEIGHTED_MEAN"));
    }

    /** Account, KPI and period of the first rows. */
    private static List<String> slots(NewRows rows, int count) {
        return LongStream.range(0, count)
                .mapToObj(number -> rows.csv(0, number).split(",", -1))
                .map(columns -> columns[1].substring(35) + " " + columns[2] + " " + columns[4])
                .toList();
    }

    @Test
    void goesBackMonthByMonthWhenAllAccountsHaveAllKpis() {
        assertThat(slots(rows("MONTH", 1, "REVENUE", "CSAT"), 5))
                .containsExactly(
                        "1 REVENUE 2024-02-01",
                        "1 CSAT 2024-02-01",
                        "2 REVENUE 2024-02-01",
                        "2 CSAT 2024-02-01",
                        "1 REVENUE 2024-01-01");
    }

    @Test
    void goesBackDayByDayForOneAccountAfterTheOther() {
        assertThat(slots(rows("DAY", 2, "CSAT"), 5))
                .containsExactly(
                        "1 CSAT 2024-02-29",
                        "1 CSAT 2024-02-28",
                        "2 CSAT 2024-02-29",
                        "2 CSAT 2024-02-28",
                        "1 CSAT 2024-02-27");
    }

    @Test
    void neverNamesAPeriodTwice() {
        assertThat(slots(rows("DAY", 7, "CSAT", "REVENUE"), 10_000)).doesNotHaveDuplicates();
    }

    @Test
    void writesTheSameRowForTheServiceAndForCopy() {
        NewRows rows = rows("MONTH", 1, "REVENUE", "CSAT", "SCORE");
        var inputs = new ObjectMapper().createArrayNode();
        for (int i = 0; i < 3; i++) {
            rows.addTo(inputs, i);
        }

        assertThat(inputs.get(0).toString())
                .isEqualTo(
                        "{\"subject\":{\"accountId\":\"S2V5QWNjb3VudDowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDE\"},"
                                + "\"code\":\"REVENUE\",\"periodOn\":\"2024-02-01\",\"value\":\"1.000\"}");
        assertThat(inputs.get(1).path("numerator").asText()).isEqualTo("31");
        assertThat(inputs.get(1).path("denominator").asText()).isEqualTo("1000");
        assertThat(inputs.get(2).path("sampleSize").asInt()).isEqualTo(62);
        assertThat(rows.csv(7, 0))
                .isEqualTo("7,00000000-0000-0000-0000-000000000001,REVENUE,MONTH,2024-02-01,\"\",1.000,,,,"
                        + "bench-recording,bench-recording,now");
        assertThat(rows.csv(8, 1)).contains(",\"\",1.124,31,1000,,");
        assertThat(rows.csv(9, 2)).contains(",\"\",1.248,,,62,");
    }
}
