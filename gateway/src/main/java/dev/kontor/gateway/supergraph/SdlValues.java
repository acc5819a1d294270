package dev.kontor.gateway.supergraph;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Constant values and descriptions as SDL.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-String-Value">String values</a>
 */
public final class SdlValues {

    /** What still reads well on one line, behind its indentation and between its quotes. */
    private static final int ONE_LINE = 100;

    private SdlValues() {}

    static String print(Value<?> value) {
        return switch (value) {
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .map(field -> field.getName() + ": " + print(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ArrayValue array ->
                array.getValues().stream().map(SdlValues::print).collect(Collectors.joining(", ", "[", "]"));
            case StringValue string -> quoted(string.getValue());
            case EnumValue name -> name.getName();
            case BooleanValue flag -> String.valueOf(flag.isValue());
            case IntValue number -> number.getValue().toString();
            case FloatValue number -> number.getValue().toString();
            case NullValue ignored -> "null";
            default -> throw new IllegalArgumentException("Expected a constant, got " + value);
        };
    }

    /** A block string where that says the same, which is nearly always. */
    public static String description(String text, String indent) {
        if (!isBlock(text)) {
            return indent + quoted(text);
        }
        String escaped = text.replace("\"\"\"", "\\\"\"\"");
        boolean oneLine = text.indexOf('\n') < 0
                && text.length() <= ONE_LINE
                && !text.startsWith("\"")
                && !text.endsWith("\"")
                && !text.endsWith("\\");
        return oneLine
                ? indent + "\"\"\"" + escaped + "\"\"\""
                : escaped.lines()
                        .map(line -> line.isEmpty() ? "" : indent + line)
                        .collect(Collectors.joining("\n", indent + "\"\"\"\n", "\n" + indent + "\"\"\""));
    }

    /** Whether the reader of a block string, who takes indentation and blank lines around the text away, loses nothing. */
    private static boolean isBlock(String text) {
        String[] lines = text.split("\n", -1);
        boolean plain = text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f));
        return plain
                && !lines[0].isBlank()
                && !lines[lines.length - 1].isBlank()
                && Arrays.stream(lines).noneMatch(line -> line.isBlank() && !line.isEmpty())
                && Arrays.stream(lines).anyMatch(line -> !line.isEmpty() && !isIndented(line));
    }

    private static boolean isIndented(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }

    /** A string between quotes, in one line. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> c < ' ' || c == 0x7f ? String.format("\\u%04X", (int) c) : String.valueOf(c);
        };
    }
}
