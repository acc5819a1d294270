package dev.kontor.kpi.reading.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import dev.kontor.kpi.definition.KpiUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values for people, as their language and country do. Formatters are made once for each locale and currency: that
 * takes far longer than to use them. Thread-safe.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/numbers/">ICU: formatting numbers</a>
 */
final class ValueFormat {

    private static final int PERCENT_DIGITS = 1;
    private static final int NUMBER_DIGITS = 2;
    private static final int SECOND_DIGITS = 1;
    private static final BigDecimal SECONDS_OF_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    /** Far more than a company's people have: there are a thousand, and callers choose. */
    private static final int MOST_LOCALES = 50;

    private static final Cache<Locale, ValueFormat> OF_LOCALE =
            Caffeine.newBuilder().maximumSize(MOST_LOCALES).build();

    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter percent;
    private final LocalizedNumberFormatter money;
    private final Map<String, LocalizedNumberFormatter> ofCurrency = new ConcurrentHashMap<>();
    private final MeasureFormat duration;

    private ValueFormat(Locale locale) {
        LocalizedNumberFormatter any = NumberFormatter.withLocale(locale).roundingMode(RoundingMode.HALF_EVEN);
        this.number = any.precision(Precision.maxFraction(NUMBER_DIGITS));
        this.percent = any.unit(MeasureUnit.PERCENT).precision(Precision.maxFraction(PERCENT_DIGITS));
        this.money = any.precision(Precision.currency(CurrencyUsage.STANDARD));
        this.duration = MeasureFormat.getInstance(locale, FormatWidth.SHORT);
    }

    static ValueFormat in(Locale locale) {
        return OF_LOCALE.get(locale, ValueFormat::new);
    }

    String format(BigDecimal value, KpiUnit unit) {
        return switch (unit.kind()) {
            case CURRENCY -> money(value, unit.symbol());
            case PERCENT -> percent.format(value).toString();
            case RATIO, COUNT -> unit.symbol() == null ? number(value) : number(value) + " " + unit.symbol();
            case DURATION -> duration(value);
            case SCORE -> unit.max() == null ? number(value) : number(value) + " / " + number(unit.max());
        };
    }

    private String money(BigDecimal value, @Nullable String code) {
        return code == null
                ? number(value)
                : ofCurrency
                        .computeIfAbsent(code, known -> money.unit(Currency.getInstance(known)))
                        .format(value)
                        .toString();
    }

    /** Seconds below a minute, else the two largest units; the sign stands before the first. */
    private String duration(BigDecimal value) {
        BigDecimal size = value.abs().setScale(SECOND_DIGITS, RoundingMode.HALF_EVEN);
        if (size.compareTo(SECONDS_OF_MINUTE) < 0) {
            return duration.formatMeasures(new Measure(signed(size, value), MeasureUnit.SECOND));
        }
        BigDecimal whole = size.setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal[] hours = whole.divideAndRemainder(SECONDS_OF_HOUR);
        BigDecimal[] minutes = hours[1].divideAndRemainder(SECONDS_OF_MINUTE);
        return hours[0].signum() == 0
                ? duration.formatMeasures(
                        new Measure(signed(minutes[0], value), MeasureUnit.MINUTE),
                        new Measure(minutes[1], MeasureUnit.SECOND))
                : duration.formatMeasures(
                        new Measure(signed(hours[0], value), MeasureUnit.HOUR),
                        new Measure(minutes[0], MeasureUnit.MINUTE));
    }

    private static BigDecimal signed(BigDecimal size, BigDecimal like) {
        return like.signum() < 0 ? size.negate() : size;
    }

    private String number(BigDecimal value) {
        return number.format(value).toString();
    }
}
