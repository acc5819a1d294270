package dev.kontor.gateway.composition.print;

import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.supergraph.SdlValues;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what definitions of all kinds have in common. One use. */
final class SdlWriter {

    /** Longer lists of arguments, and those with descriptions, have a line for each. */
    private static final int LONGEST_LINE = 120;

    private final StringBuilder text = new StringBuilder();

    SdlWriter add(String more) {
        text.append(more);
        return this;
    }

    /** Nothing when there is no description. */
    void description(@Nullable String description, String indent) {
        if (description != null) {
            text.append(SdlValues.description(description, indent)).append('\n');
        }
    }

    void arguments(Collection<MergedInputValue> arguments, String indent) {
        if (arguments.isEmpty()) {
            return;
        }
        String inLine = arguments.stream().map(SdlWriter::value).collect(Collectors.joining(", ", "(", ")"));
        boolean described = arguments.stream().anyMatch(argument -> argument.description() != null);
        if (!described && inLine.length() < LONGEST_LINE) {
            text.append(inLine);
            return;
        }
        text.append("(\n");
        for (MergedInputValue argument : arguments) {
            description(argument.description(), indent + "  ");
            text.append(indent).append("  ").append(value(argument)).append('\n');
        }
        text.append(indent).append(')');
    }

    private static String value(MergedInputValue value) {
        return valueOf(value) + inLine(value.applied());
    }

    /** {@code name: Type = default}. */
    static String valueOf(MergedInputValue value) {
        return value.name() + ": " + value.type() + (value.defaultValue() == null ? "" : " = " + value.defaultValue());
    }

    /** Directives after an element, with a space before each. */
    static String inLine(List<MergedDirective> applied) {
        return applied.stream().map(each -> " " + directive(each)).collect(Collectors.joining());
    }

    static String directive(MergedDirective applied) {
        return directive(applied.name(), applied.arguments());
    }

    /** {@code @name(a: 1)}; arguments print as their text. */
    static String directive(String name, Map<String, ?> arguments) {
        return "@" + name
                + (arguments.isEmpty()
                        ? ""
                        : arguments.entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
