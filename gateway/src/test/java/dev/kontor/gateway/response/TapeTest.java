package dev.kontor.gateway.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void keysAreFoundHoweverLongAndHoweverWritten() {
        Keys keys = new Keys();
        List<String> names = IntStream.rangeClosed(1, 40).mapToObj("k"::repeat).toList();
        names.forEach(keys::number);
        Tape data = Tape.emptyObject(keys, new Tape.Size(0, 0));
        for (int turn = 0; turn < 3; turn++) {
            // In an order that is another each time, so that what is learned of one document is wrong for the next.
            List<String> order = new ArrayList<>(names);
            Collections.rotate(order, 7 * turn);
            int compact = data.add(bytes(object(order, "\"%s\":1")));
            int spaced = data.add(bytes(object(order, " \"%s\" : 1 ")));
            int escaped = data.add(bytes(object(order, "\"%s\":1").replace("\"k", "\"\\u006b")));
            for (String name : names) {
                assertThat(data.text(data.field(compact, keys.number(name)))).isEqualTo("1");
                assertThat(data.text(data.field(spaced, keys.number(name)))).isEqualTo("1");
                assertThat(data.text(data.field(escaped, keys.number(name)))).isEqualTo("1");
            }
            assertThat(data.field(data.add(bytes("{\"unknown\":1,\"x\":2}")), keys.number("k")))
                    .isNegative();
        }
    }

    private static String object(List<String> names, String member) {
        return names.stream().map(member::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void stringsEndWhereTheyEnd() {
        for (int length = 0; length < 40; length++) {
            for (int place = 0; place <= length; place++) {
                for (String special : List.of("\\\"", "\\\\", "\\u00e4", "ü", "𝄞", "\u007f", " ")) {
                    String content = "a".repeat(place) + special + "a".repeat(length - place);
                    Tape tape = parse("[\"" + content + "\",\"next\"]");

                    assertThat(tape.text(tape.firstElement(0))).isEqualTo('"' + content + '"');
                    assertThat(tape.count(0)).isEqualTo(2);
                }
                String broken = "[\"" + "a".repeat(place) + "\t" + "a".repeat(length - place) + "\"]";
                assertThatThrownBy(() -> parse(broken)).hasMessageContaining("control character");
                String endless = "[\"" + "a".repeat(length);
                assertThatThrownBy(() -> parse(endless)).hasMessageContaining("without an end");
            }
        }
    }

    @Test
    void whatIsNoDocumentIsNotAdded() {
        Keys keys = new Keys();
        int name = keys.number("name");
        Tape data = Tape.emptyObject(keys, new Tape.Size(0, 0));
        int first = data.add(bytes("{\"name\":\"first\"}"));
        assertThatThrownBy(() -> data.add(bytes("{\"name\":[{\"name\":1},{\"name\":")))
                .isInstanceOf(JsonException.class);
        int second = data.add(bytes("{\"name\":\"second\"}"));

        assertThat(data.text(data.field(first, name))).isEqualTo("\"first\"");
        assertThat(data.text(data.field(second, name))).isEqualTo("\"second\"");
    }

    @Test
    void whatIsRecycledTellsNothingAnyMore() {
        Tape data = Tape.emptyObject(new Keys(), new Tape.Size(1000, 100));
        int answer = data.add(bytes("[\"secret\"]"));
        data.recycle();
        Tape next = Tape.emptyObject(new Keys(), new Tape.Size(1000, 100));

        assertThatThrownBy(() -> data.text(answer)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(next.count(next.root())).isZero();
        assertThat(next.text(next.add(bytes("1")))).isEqualTo("1");
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
