package dev.kontor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.kit.text.TextRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

    private static final String BANK = "\ud83c\udfe6";

    private final TextRule rule = new TextRule(60);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Zürich \u2603 AG",
                "\ud83d\udc69\u200d\ud83d\udcbb",
                "e\u0301",
                "a\u00adb",
                "銀行",
                "\u05d1\u05e0\u05e7\u200f 1"
            })
    void whatCanBeReadOnOneLineIsGood(String text) {
        assertThat(rule.check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\u00a0\u2003",
                "\u200b",
                "\u200b \u200d",
                "\ufeff",
                "\u00ad",
                "\u0301",
                "\ufe0f",
                "\u3164",
                "\u2800",
                "\u202e"
            })
    void whatNobodyCanSeeIsBlank(String text) {
        assertThat(rule.check(text)).contains(Fault.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\ud800b",
                "a\udc00",
                "a\ud800",
                "a\u202eb",
                "a\u2066b"
            })
    void whatIsNoSingleLineOfTextIsMalformed(String text) {
        assertThat(rule.check(text)).contains(Fault.MALFORMED);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(rule.check(BANK.repeat(60))).isEmpty();
        assertThat(rule.check(BANK.repeat(61))).contains(Fault.TOO_LONG);
        assertThat(rule.check("x".repeat(60))).isEmpty();
        assertThat(rule.check("x".repeat(61))).contains(Fault.TOO_LONG);
    }

    @Test
    void aRuleHasRoomForSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRule(0));
    }
}
