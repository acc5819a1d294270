package dev.kontor.kpi.smart.api;

import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.smart.SmartGap;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Says what is missing, in a sentence or two that a user can act on. */
sealed interface SmartReasons {

    static SmartReasons in(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? new German() : new English();
    }

    String of(SmartGap gap);

    /** Every digit, as decimals have at most six of them after the point. */
    private static String number(BigDecimal value, KpiUnit unit, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        String number = format.format(value);
        return unit.symbol() == null ? number : number + " " + unit.symbol();
    }

    /** English. */
    record English() implements SmartReasons {

        @Override
        public String of(SmartGap gap) {
            return switch (gap) {
                case SmartGap.NoSentence none -> "Describe in at least one full sentence what exactly is measured.";
                case SmartGap.NothingRecorded none ->
                    "Nothing was ever recorded: record a measurement, or define a formula.";
                case SmartGap.NoTarget(var criterion) ->
                    switch (criterion) {
                        case TIME_BOUND -> "Set a target: without one there is no due date.";
                        case SPECIFIC, MEASURABLE, ACHIEVABLE, RELEVANT ->
                            "Set a target: without one nothing says what is to be achieved.";
                    };
                case SmartGap.TooFast(var required, var best, var farthest, var cadence, var unit) ->
                    "The target asks for a change of %s per %s, more than three times the best seen so far (%s). Choose a target no further than %s, or a later due date."
                            .formatted(
                                    number(required, unit), word(cadence), number(best, unit), number(farthest, unit));
                case SmartGap.TooFar(var baseline, var aim, var unit) ->
                    "From %s to %s is more than half of the target, and no history shows that this can be done. Choose a nearer target, or record at least two periods first."
                            .formatted(number(baseline, unit), number(aim, unit));
                case SmartGap.NoGoal none -> "Name the business goal that this serves.";
            };
        }

        private static String number(BigDecimal value, KpiUnit unit) {
            return SmartReasons.number(value, unit, Locale.ENGLISH);
        }

        private static String word(Granularity cadence) {
            return cadence.name().toLowerCase(Locale.ROOT);
        }
    }

    /** German. */
    record German() implements SmartReasons {

        @Override
        public String of(SmartGap gap) {
            return switch (gap) {
                case SmartGap.NoSentence none ->
                    "Beschreiben Sie in mindestens einem ganzen Satz, was genau gemessen wird.";
                case SmartGap.NothingRecorded none ->
                    "Es wurde noch nie etwas erfasst: Erfassen Sie einen Messwert, oder geben Sie eine Formel an.";
                case SmartGap.NoTarget(var criterion) ->
                    switch (criterion) {
                        case TIME_BOUND -> "Setzen Sie ein Ziel: Ohne Ziel gibt es keinen Termin.";
                        case SPECIFIC, MEASURABLE, ACHIEVABLE, RELEVANT ->
                            "Setzen Sie ein Ziel: Ohne Ziel ist nicht gesagt, was erreicht werden soll.";
                    };
                case SmartGap.TooFast(var required, var best, var farthest, var cadence, var unit) ->
                    "Das Ziel verlangt eine Änderung von %s pro %s, mehr als das Dreifache der bisher besten (%s). Wählen Sie ein Ziel bis höchstens %s, oder einen späteren Termin."
                            .formatted(
                                    number(required, unit), word(cadence), number(best, unit), number(farthest, unit));
                case SmartGap.TooFar(var baseline, var aim, var unit) ->
                    "Von %s bis %s ist es mehr als die Hälfte des Ziels, und noch zeigt kein Verlauf, dass das zu schaffen ist. Wählen Sie ein näheres Ziel, oder erfassen Sie erst mindestens zwei Perioden."
                            .formatted(number(baseline, unit), number(aim, unit));
                case SmartGap.NoGoal none -> "Nennen Sie das Geschäftsziel, dem die Kennzahl dient.";
            };
        }

        private static String number(BigDecimal value, KpiUnit unit) {
            return SmartReasons.number(value, unit, Locale.GERMAN);
        }

        private static String word(Granularity cadence) {
            return switch (cadence) {
                case DAY -> "Tag";
                case WEEK -> "Woche";
                case MONTH -> "Monat";
                case QUARTER -> "Quartal";
                case YEAR -> "Jahr";
            };
        }
    }
}
