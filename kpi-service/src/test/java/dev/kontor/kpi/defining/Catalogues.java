package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.period.Granularity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Definitions written as people write them. */
public final class Catalogues {

    /** A little of everything: money of two currencies, counts, percentages, time, a score; all by the month. */
    static final Catalogue ASSORTED = of(
            "REVENUE CURRENCY/EUR MONTH BOTH",
            "COST CURRENCY/EUR MONTH BOTH",
            "SALES_US CURRENCY/USD MONTH BOTH",
            "STAFF COUNT MONTH BOTH",
            "DAYS_OFF COUNT/d MONTH BOTH",
            "HEADS COUNT/heads MONTH BOTH",
            "CSAT PERCENT/% MONTH BOTH",
            "STARS SCORE MONTH BOTH",
            "RUN_TIME DURATION/s MONTH BOTH",
            "VISITS COUNT DAY BOTH",
            "ORDERS COUNT WEEK BOTH",
            "AUDITS COUNT QUARTER BOTH",
            "RETURNING COUNT MONTH COMPANY",
            "MEETINGS COUNT MONTH ACCOUNT",
            "OLD COUNT MONTH BOTH retired",
            "PROFIT CURRENCY/EUR MONTH BOTH = REVENUE - COST",
            "MARGIN PERCENT/% MONTH BOTH = 100 * PROFIT / REVENUE");

    private Catalogues() {}

    /** Lines such as {@code CODE CURRENCY/EUR MONTH BOTH retired = FORMULA}; the last two may be left out. */
    public static Catalogue of(String... lines) {
        return new Catalogue(Arrays.stream(lines).map(Catalogues::definition).toList());
    }

    /** One of them. */
    public static KpiDefinition definition(String line) {
        String[] sides = line.split(" = ", 2);
        List<String> words = List.of(sides[0].split(" ", -1));
        return new KpiDefinition(
                words.get(0),
                words.get(0),
                "",
                "",
                KpiPerspective.FINANCIAL,
                unit(words.get(1)),
                KpiDirection.HIGHER_IS_BETTER,
                Rollup.LAST,
                Derivation.parse(sides.length == 2 ? sides[1] : null),
                Granularity.valueOf(words.get(2)),
                KpiScope.valueOf(words.get(3)),
                words.contains("retired"),
                1);
    }

    /** A unit such as {@code CURRENCY/EUR} or {@code COUNT}; scores go from 1 to 5. */
    static KpiUnit unit(String text) {
        String[] parts = text.split("/", 2);
        UnitKind kind = UnitKind.valueOf(parts[0]);
        boolean bounded = kind == UnitKind.SCORE;
        return new KpiUnit(
                kind,
                parts.length == 2 ? parts[1] : null,
                bounded ? BigDecimal.ONE : null,
                bounded ? BigDecimal.valueOf(5) : null);
    }
}
