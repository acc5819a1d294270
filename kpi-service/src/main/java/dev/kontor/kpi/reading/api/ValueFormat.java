package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values for people, in their language. */
final class ValueFormat {

    private static final int PERCENT_DIGITS = 1;
    private static final int NUMBER_DIGITS = 2;
    private static final int SECOND_DIGITS = 1;
    private static final BigDecimal SECONDS_OF_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    private ValueFormat() {}

    static String format(BigDecimal value, KpiUnit unit, Locale locale) {
        return switch (unit.kind()) {
            case CURRENCY -> money(value, unit.symbol(), locale);
            case PERCENT -> percent(value, locale);
            case RATIO, COUNT -> number(value, locale, NUMBER_DIGITS) + suffix(unit.symbol());
            case DURATION -> duration(value, locale);
            case SCORE -> score(value, unit.max(), locale);
        };
    }

    private static String money(BigDecimal value, @Nullable String code, Locale locale) {
        if (code == null) {
            return number(value, locale, NUMBER_DIGITS);
        }
        NumberFormat format = halfEven(NumberFormat.getCurrencyInstance(locale));
        Currency currency = Currency.getInstance(code);
        format.setCurrency(currency);
        // A locale without a country would write the digits of no currency in particular.
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(value);
    }

    private static String percent(BigDecimal value, Locale locale) {
        NumberFormat format = halfEven(NumberFormat.getPercentInstance(locale));
        format.setMaximumFractionDigits(PERCENT_DIGITS);
        return format.format(value.divide(Decimals.HUNDRED)); // exact: it only moves the point
    }

    private static String score(BigDecimal value, @Nullable BigDecimal max, Locale locale) {
        String score = number(value, locale, NUMBER_DIGITS);
        return max == null ? score : score + " / " + number(max, locale, NUMBER_DIGITS);
    }

    /** Hours, minutes and seconds by their SI symbols, which are the same in every language. */
    private static String duration(BigDecimal value, Locale locale) {
        BigDecimal size = value.abs().setScale(SECOND_DIGITS, RoundingMode.HALF_EVEN);
        String sign = value.signum() < 0 && size.signum() > 0 ? "-" : "";
        if (size.compareTo(SECONDS_OF_MINUTE) < 0) {
            return sign + number(size, locale, SECOND_DIGITS) + " s";
        }
        BigDecimal whole = size.setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal[] hours = whole.divideAndRemainder(SECONDS_OF_HOUR);
        BigDecimal[] minutes = hours[1].divideAndRemainder(SECONDS_OF_MINUTE);
        if (hours[0].signum() == 0) {
            return sign + minutes[0] + " min " + minutes[1] + " s";
        }
        return sign + number(hours[0], locale, 0) + " h " + minutes[0] + " min";
    }

    private static String number(BigDecimal value, Locale locale, int digits) {
        NumberFormat format = halfEven(NumberFormat.getNumberInstance(locale));
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private static String suffix(@Nullable String symbol) {
        return symbol == null ? "" : " " + symbol;
    }

    private static NumberFormat halfEven(NumberFormat format) {
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
