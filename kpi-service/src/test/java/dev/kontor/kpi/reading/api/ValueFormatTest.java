package dev.kontor.kpi.reading.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.UnitKind;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tilde stands for a no-break space. */
class ValueFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CURRENCY | EUR | -  | 1234567.891 | €1,234,567.89 | 1.234.567,89~€",
                "CURRENCY | EUR | -  | -0.5        | -€0.50        | -0,50~€",
                "CURRENCY | JPY | -  | 1234.5      | ¥1,234        | 1.234~¥",
                "CURRENCY | -   | -  | 1234.5      | 1,234.5       | 1.234,5",
                "PERCENT  | %   | -  | 12.4        | 12.4%         | 12,4~%",
                "PERCENT  | %   | -  | 90          | 90%           | 90~%",
                "PERCENT  | %   | -  | -3.25       | -3.2%         | -3,2~%",
                "RATIO    | -   | -  | 4.2         | 4.2           | 4,2",
                "COUNT    | d   | -  | 1042.125    | 1,042.12 d    | 1.042,12 d",
                "COUNT    | -   | -  | 7           | 7             | 7",
                "SCORE    | -   | 5  | 4.333333    | 4.33 / 5      | 4,33 / 5",
                "SCORE    | -   | -  | 4.5         | 4.5           | 4,5",
                "DURATION | s   | -  | 42.25       | 42.2 sec      | 42,2 Sek.",
                "DURATION | s   | -  | 59.96       | 1 min, 0 sec  | 1 Min., 0 Sek.",
                "DURATION | s   | -  | 95          | 1 min, 35 sec | 1 Min., 35 Sek.",
                "DURATION | s   | -  | 7384        | 2 hr, 3 min   | 2 Std., 3 Min.",
                "DURATION | s   | -  | 7200000     | 2,000 hr, 0 min | 2.000 Std., 0 Min.",
                "DURATION | s   | -  | -95         | -1 min, 35 sec | -1 Min., 35 Sek.",
                "DURATION | s   | -  | -0.04       | 0 sec         | 0 Sek.",
            })
    void writesAsPeopleRead(
            UnitKind kind,
            @Nullable String symbol,
            @Nullable BigDecimal max,
            BigDecimal value,
            String english,
            String german) {
        KpiUnit unit = new KpiUnit(kind, symbol, null, max);

        assertThat(ValueFormat.in(Locale.ENGLISH).format(value, unit)).isEqualTo(english.replace('~', '\u00a0'));
        assertThat(ValueFormat.in(Locale.GERMAN).format(value, unit)).isEqualTo(german.replace('~', '\u00a0'));
    }

    /** Countries that share a language do not share how they write numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "de-DE | 1.234,50~€",
                "de-AT | €~1.234,50",
                "de-CH | EUR~1'234.50",
                "en-IE | €1,234.50",
                "fr-FR | 1\u202f234,50~€",
            })
    void writesAsTheCountryDoes(String tag, String written) {
        KpiUnit unit = new KpiUnit(UnitKind.CURRENCY, "EUR", null, null);

        assertThat(ValueFormat.in(Locale.forLanguageTag(tag)).format(new BigDecimal("1234.5"), unit))
                .isEqualTo(written.replace('~', '\u00a0'));
    }
}
