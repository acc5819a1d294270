package dev.kontor.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource({
        "100 * (A - B) / A, 300, 200, 33.333333", // 10000/300
        "A / B,             1,   128, 0.007812", // 0.0078125, half to even
        "A / B * 100,       1,   3,   33.3333", // each division at scale 6: 0.333333·100
        "A + B,             0.1, 0.2, 0.3", // exact
        "-A - B * 2,        1,   2,   -5",
        "A * B,             123456789012345678901234567890, 2, 246913578024691357802469135780",
    })
    void isExact(String formula, BigDecimal a, BigDecimal b, String result) {
        assertThat(new Formula(formula).evaluate(Map.of("A", a, "B", b)).map(BigDecimal::toPlainString))
                .contains(result);
    }

    @Test
    void hasNoValueWhereItDividesByZero() {
        Formula formula = new Formula("A / (B - 1)");

        assertThat(formula.evaluate(Map.of("A", BigDecimal.ONE, "B", new BigDecimal("1.00"))))
                .isEmpty();
        assertThat(formula.inputs()).containsExactlyInAnyOrder("A", "B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 + 1",
                "A +",
                "(A",
                "A ^ 2",
                "SQRT(A)",
                "RANDOM()",
                "\"x\" + A",
                "A[0]",
                "A.B",
                "A == B",
                "A % 2",
                "2 A"
            })
    void nothingButBasicArithmeticOverCodesIsOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula(text));
    }
}
