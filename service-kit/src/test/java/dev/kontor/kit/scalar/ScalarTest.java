package dev.kontor.kit.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.50", "1250000.50", "0.000001", "-999999999999999999.999999"})
    void aDecimalKeepsEveryDigit(String text) {
        assertThat(new Decimal(text).stringValueForSerialization()).isEqualTo(text);
    }

    @Test
    void aDecimalIsWrittenWithoutExponent() {
        assertThat(new Decimal(new BigDecimal("1E+3")).stringValueForSerialization())
                .isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1e3", "1E999999999", "+1", ".5", "1.", "1,5", " 1", "٣", "0x1", "NaN"})
    void aDecimalIsReadFromPlainNotationOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal(text));
    }

    @Test
    void aDecimalIsBounded() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal("9".repeat(19)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decimal("0.0000001"));
    }

    @Test
    void whatIsComputedFromDecimalsCanAlwaysBeWritten() {
        BigDecimal most = new Decimal("9".repeat(18)).value();

        assertThat(new Decimal(most.multiply(most)).stringValueForSerialization())
                .hasSize(36);
    }

    @Test
    void aDateIsReadAndWrittenAsIso() {
        assertThat(new Date("2024-02-29")).isEqualTo(new Date(LocalDate.of(2024, 2, 29)));
        assertThat(new Date(LocalDate.of(2024, 2, 29)).stringValueForSerialization())
                .isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-02-29",
                "2024-2-9",
                "2024-02-29T00:00:00Z",
                "29.02.2024",
                "+12024-01-01",
                "-0001-01-01",
                "0000-01-01",
                "0999-12-31",
                "3000-01-01"
            })
    void whatIsNoCalendarDateIsRefused(String text) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> new Date(text))
                .isInstanceOfAny(DateTimeException.class, IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29T12:00:00Z,2024-02-29T12:00:00Z",
        "2024-02-29T12:00:00.123456+02:00,2024-02-29T10:00:00.123456Z"
    })
    void anInstantIsReadWithAnyOffsetAndWrittenInUtc(String text, String written) {
        assertThat(new DateTime(text)).isEqualTo(new DateTime(Instant.parse(written)));
        assertThat(new DateTime(text).stringValueForSerialization()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-02-29", "2024-02-29T12:00:00", "2023-02-29T12:00:00Z", "now"})
    void whatIsNoInstantIsRefused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> new DateTime(text));
    }
}
