package dev.kontor.kpi.csv.application;

import dev.kontor.kit.csv.CsvRow;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.recording.MeasurementDraft;
import dev.kontor.kpi.subject.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row of a file of measurements says. */
record MeasurementRow(CsvRow cells) {

    /** As accounts-service numbers accounts, KA-0001, and not much else. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,32}");

    private static final String DEFAULT_SOURCE = "csv";
    private static final String DECIMAL =
            "a decimal such as 1250.50, of at most %d digits before the point and %d after it"
                    .formatted(Decimal.MAX_INTEGER_DIGITS, Decimal.MAX_FRACTION_DIGITS);

    /** The number of the account that it is about, if it names one by what can be a number. */
    Optional<String> accountNumber() {
        return Optional.ofNullable(cells.text(MeasurementColumns.SUBJECT))
                .filter(subject -> !isCompany(subject) && isNumber(subject));
    }

    String source() {
        return Objects.requireNonNullElse(cells.text(MeasurementColumns.SOURCE), DEFAULT_SOURCE);
    }

    /**
     * What is to be recorded; empty, and the faults, when there are cells that cannot be read.
     *
     * @param numbered the accounts that rows name by their number
     */
    Optional<MeasurementDraft> draft(Map<String, Subject.Account> numbered) {
        String subject = required(MeasurementColumns.SUBJECT);
        String code = required(MeasurementColumns.CODE);
        LocalDate periodOn =
                cells.needed(MeasurementColumns.PERIOD_ON, text -> new Date(text).value(), "a date, YYYY-MM-DD");
        String account = isCompany(subject) ? null : account(subject, numbered);
        BigDecimal value = decimal(MeasurementColumns.VALUE);
        BigDecimal numerator = decimal(MeasurementColumns.NUMERATOR);
        BigDecimal denominator = decimal(MeasurementColumns.DENOMINATOR);
        Integer size = cells.value(MeasurementColumns.SAMPLE_SIZE, Integer::valueOf, "a whole number");
        if (periodOn == null || !cells.faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MeasurementDraft(
                account,
                account == null ? true : null,
                code,
                periodOn,
                value,
                numerator,
                denominator,
                size,
                cells.text(MeasurementColumns.SEGMENT)));
    }

    private String required(String column) {
        String text = cells.text(column);
        if (text == null) {
            cells.fault(column, "VALUE_REQUIRED", "`%s` must not be empty.".formatted(column));
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** The global id; what is none, and no number of an account either, is refused like an id that no account has. */
    private static String account(String subject, Map<String, Subject.Account> numbered) {
        Subject.Account found = numbered.get(subject);
        return found == null ? subject : found.id();
    }

    private @Nullable BigDecimal decimal(String column) {
        return cells.value(column, text -> new Decimal(text).value(), DECIMAL);
    }

    static boolean isCompany(String subject) {
        return subject.equalsIgnoreCase(MeasurementColumns.COMPANY);
    }

    /** Whether it can be the number of an account; a global id is longer. */
    static boolean isNumber(String subject) {
        return NUMBER.matcher(subject).matches();
    }
}
