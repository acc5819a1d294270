package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.kit.relay.GlobalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Measurements that nobody has recorded yet, by number: periods before those that there are, one after the other.
 *
 * @param name for people
 * @param granularity of all codes: {@code MONTH} or {@code DAY}
 * @param before the first day of the first period that is there
 * @param inOneGo periods of a KPI that come together, before the next account's
 * @param rollups of the codes
 */
record NewRows(
        String name,
        String granularity,
        List<String> codes,
        LocalDate before,
        int inOneGo,
        List<UUID> accounts,
        Map<String, String> rollups) {

    static final String SOURCE = "bench-recording";

    private static final int DENOMINATOR = 1000;

    NewRows {
        codes = List.copyOf(codes);
        accounts = List.copyOf(accounts);
        rollups = Map.copyOf(rollups);
    }

    /**
     * One of them.
     *
     * @param n the numerator of a ratio, the sample size of a mean
     */
    private record Row(UUID account, String code, LocalDate on, String value, boolean isRatio, boolean isMean, int n) {}

    private Row row(long number) {
        String code = codes.get((int) (number % codes.size()));
        long rest = number / codes.size();
        long together = rest % inOneGo;
        rest /= inOneGo;
        UUID account = accounts.get((int) (rest % accounts.size()));
        long ago = rest / accounts.size() * inOneGo + together + 1;
        String rollup = Objects.requireNonNull(rollups.get(code), code);
        int n = (int) (number * 31 % DENOMINATOR);
        // From 1 to 5 lies within the bounds of every unit.
        return new Row(
                account,
                code,
                granularity.equals("DAY") ? before.minusDays(ago) : before.minusMonths(ago),
                BigDecimal.valueOf(DENOMINATOR + 4L * n, 3).toPlainString(),
                rollup.equals("RATIO_OF_SUMS"),
                rollup.equals("WEIGHTED_MEAN"),
                n);
    }

    /** As {@code MeasurementInput}. */
    void addTo(ArrayNode measurements, long number) {
        Row row = row(number);
        ObjectNode input = measurements.addObject();
        input.putObject("subject")
                .put("accountId", GlobalId.of("KeyAccount", row.account).encode());
        input.put("code", row.code).put("periodOn", row.on.toString()).put("value", row.value);
        if (row.isRatio) {
            input.put("numerator", String.valueOf(row.n)).put("denominator", String.valueOf(DENOMINATOR));
        }
        if (row.isMean) {
            input.put("sampleSize", row.n);
        }
    }

    /** What {@link #csv} writes. */
    static final String COLUMNS =
            "id, subject, code, granularity, period_start, segment, value, numerator, denominator, sample_size, source,"
                    + " actor, recorded_at";

    /** As PostgreSQL reads CSV: what stands between no quotes is null. */
    String csv(long id, long number) {
        Row row = row(number);
        return String.join(
                ",",
                String.valueOf(id),
                row.account.toString(),
                row.code,
                granularity,
                row.on.toString(),
                "\"\"",
                row.value,
                row.isRatio ? String.valueOf(row.n) : "",
                row.isRatio ? String.valueOf(DENOMINATOR) : "",
                row.isMean ? String.valueOf(row.n) : "",
                SOURCE,
                SOURCE,
                "now");
    }
}
