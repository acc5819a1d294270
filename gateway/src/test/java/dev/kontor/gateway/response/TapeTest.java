package dev.kontor.gateway.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {

    @Test
    void findsFieldsAndKeepsTheirBytes() {
        Tape tape = parse(" { \"a\" : 1.50 , \"bb\":[true,{\"c\":\"ü\\n\"},null] } ");

        assertThat(tape.text(tape.field(tape.root(), bytes("a")))).isEqualTo("1.50");
        int list = tape.field(tape.root(), bytes("bb"));
        assertThat(tape.count(list)).isEqualTo(3);
        int second = tape.next(tape.firstElement(list));
        assertThat(JsonValues.string(tape, tape.field(second, bytes("c")))).isEqualTo("ü\n");
        assertThat(tape.isNull(tape.next(second))).isTrue();
        assertThat(tape.field(tape.root(), bytes("b"))).isNegative();
    }

    @Test
    void valuesBecomeExactJavaObjects() {
        Tape tape = parse("{\"i\":12345678901234567890,\"d\":0.10,\"e\":1E2,\"s\":\"\\u00e4\\\"\",\"l\":[null,false]}");

        assertThat(JsonValues.map(tape, tape.root()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "i", new BigInteger("12345678901234567890"),
                        "d", new BigDecimal("0.10"),
                        "e", new BigDecimal("1E2"),
                        "s", "ä\"",
                        "l", Arrays.asList(null, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":}",
                "{\"a\" 1}",
                "{a:1}",
                "01",
                "1.",
                "-",
                "1e",
                "+1",
                "tru",
                "nul",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\n\"",
                "[1 2]",
                "{} {}",
                "[1}",
                "{\"a\":1,}",
                "NaN"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void stringsAreUtf8() {
        byte[] cut = bytes("{\"a\":\"ü\"}");
        cut[7] = 'x';

        assertThatThrownBy(() -> Tape.parse(cut))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("UTF-8");
        assertThat(JsonValues.map(parse("{\"a\":\"𝄞\"}"), 0)).containsEntry("a", "𝄞");
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(JsonException.class);
        assertThat(parse("[".repeat(500) + "]".repeat(500)).count(0)).isEqualTo(1);
    }

    @Test
    void objectsAreExtendedByOthersAndSharedFieldsByEachOther() {
        Tape base = parse("{\"id\":1,\"deep\":{\"a\":1},\"list\":[{\"x\":1},null]}");
        Tape more = parse("{\"id\":2,\"name\":\"n\",\"deep\":{\"b\":2},\"list\":[{\"y\":2},null]}");

        Overlay.extend(base, base.root(), more, more.root());

        assertThat(find(base, "id")).isEqualTo("1");
        assertThat(find(base, "name")).isEqualTo("\"n\"");
        assertThat(find(base, "deep", "a")).isEqualTo("1");
        assertThat(find(base, "deep", "b")).isEqualTo("2");
        assertThat(find(base, "list", "y")).isEqualTo("2");
        assertThat(find(base, "nope")).isEqualTo("absent");
    }

    /** Follows keys from the root; of a list, through its first element. */
    private static String find(Tape tape, String... keys) {
        Overlay.Ref at = new Overlay.Ref(tape, tape.root());
        for (String key : List.of(keys)) {
            int value = at.value();
            if (at.tape().kind(value) == Tape.Kind.ARRAY) {
                value = at.tape().firstElement(value);
            }
            if (!Overlay.find(at.tape(), value, bytes(key), at)) {
                return "absent";
            }
        }
        return at.tape().text(at.value());
    }

    private static Tape parse(String json) {
        return Tape.parse(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
