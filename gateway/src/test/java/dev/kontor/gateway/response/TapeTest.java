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

        assertThat(tape.text(tape.field(tape.root(), "a"))).isEqualTo("1.50");
        int list = tape.field(tape.root(), "bb");
        assertThat(tape.count(list)).isEqualTo(3);
        int second = tape.next(tape.firstElement(list));
        assertThat(JsonValues.string(tape, tape.field(second, "c"))).isEqualTo("ü\n");
        assertThat(tape.isNull(tape.next(second))).isTrue();
        assertThat(tape.field(tape.root(), "b")).isNegative();
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
        Keys keys = new Keys();
        List.of("id", "deep", "list", "a", "b", "name", "x", "y").forEach(keys::number);
        Tape data = Tape.emptyObject(keys, new Tape.Size(10, 0));

        Overlay.extend(data, data.root(), data.add(bytes("{\"id\":1,\"deep\":{\"a\":1},\"list\":[{\"x\":1},null]}")));
        Overlay.extend(
                data,
                data.root(),
                data.add(bytes("{\"id\":2,\"name\":\"n\",\"d\\u0065ep\":{\"b\":2},\"list\":[{\"y\":2},null]}")));

        assertThat(find(data, keys, "id")).isEqualTo("1");
        assertThat(find(data, keys, "name")).isEqualTo("\"n\"");
        assertThat(find(data, keys, "deep", "a")).isEqualTo("1");
        assertThat(find(data, keys, "deep", "b")).isEqualTo("2");
        assertThat(find(data, keys, "list", "y")).isEqualTo("2");
        assertThat(find(data, keys, "deep", "x")).isEqualTo("absent");
    }

    /** Follows keys from the root; of a list, through its first element. */
    private static String find(Tape tape, Keys keys, String... path) {
        int value = tape.root();
        for (String key : List.of(path)) {
            value = tape.kind(value) == Tape.Kind.ARRAY ? tape.firstElement(value) : value;
            value = Overlay.find(tape, value, keys.number(key));
            if (value < 0) {
                return "absent";
            }
        }
        return tape.text(value);
    }

    private static Tape parse(String json) {
        return Tape.parse(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
