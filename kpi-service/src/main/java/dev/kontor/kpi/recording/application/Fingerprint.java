package dev.kontor.kpi.recording.application;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.recording.MeasurementDraft;
import io.vertx.core.json.JsonArray;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells recordings apart: the SHA-256 of everything that matters in one. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String source, List<MeasurementDraft> rows) {
        JsonArray canonical = new JsonArray().add(source);
        rows.forEach(row -> canonical.add(canonical(row)));
        return dev.kontor.kit.text.Fingerprint.of(canonical.encode());
    }

    private static JsonArray canonical(MeasurementDraft row) {
        return new JsonArray()
                .add(row.accountId())
                .add(row.company())
                .add(row.code())
                .add(row.periodOn().toString())
                .add(canonical(row.value()))
                .add(canonical(row.numerator()))
                .add(canonical(row.denominator()))
                .add(row.sampleSize())
                .add(row.segment());
    }

    /** 1.50 and 1.5 are the same number. */
    private static @Nullable String canonical(@Nullable BigDecimal value) {
        return value == null ? null : Decimals.plain(value).toPlainString();
    }
}
