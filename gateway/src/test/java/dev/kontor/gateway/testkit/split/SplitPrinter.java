package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.FieldPart;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import dev.kontor.gateway.testkit.split.Split.TypePart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the SDL of a split: of the whole, and of a subgraph. {@link SupergraphPrinter} writes the third. */
final class SplitPrinter {

    /** The leaves and inputs that a split may use, in an order in which none needs a later one. */
    static final Map<String, String> LEAVES = new LinkedHashMap<>();

    static {
        LEAVES.put("Filter", """
                input Filter%1$s {
                  text: String = "any"%2$s
                  color: Color = GREEN%2$s
                  limits: [Big!]%2$s
                }
                """);
        LEAVES.put("Color", """
                enum Color%1$s {
                  RED%2$s
                  GREEN%2$s
                  BLUE%2$s
                }
                """);
        LEAVES.put("Big", "scalar Big%1$s\n");
    }

    private static final String HEADER = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@interfaceObject"])

            """;

    private final Split split;

    SplitPrinter(Split split) {
        this.split = split;
    }

    String whole() {
        String types = split.types.values().stream()
                .map(type -> definition(
                        type,
                        type.kind,
                        type.relatedAnywhere(),
                        "",
                        type.fields.values().stream()
                                .map(field -> "  " + field.name + field.arguments + ": " + field.type)
                                .toList()))
                .collect(Collectors.joining("\n"));
        return types + leaves(types);
    }

    String subgraph(String subgraph) {
        String types = split.types.values().stream()
                .filter(type -> type.isIn(subgraph))
                .map(type -> definition(type, subgraph))
                .collect(Collectors.joining("\n"));
        return HEADER + types + leaves(types);
    }

    private static String definition(SplitType type, String subgraph) {
        TypePart part = type.part(subgraph);
        return definition(
                type,
                part.interfaceObject ? Kind.OBJECT : type.kind,
                part.related,
                part.keys.stream().map(SplitPrinter::key).collect(Collectors.joining())
                        + (part.interfaceObject ? " @interfaceObject" : ""),
                type.fields.values().stream()
                        .filter(field -> field.parts.containsKey(subgraph))
                        .map(field -> field(type, field, subgraph))
                        .toList());
    }

    private static String definition(
            SplitType type, Kind kind, Collection<String> related, String directives, List<String> fields) {
        if (kind == Kind.UNION) {
            return "union " + type.name + directives + " = " + String.join(" | ", related) + "\n";
        }
        return (kind == Kind.OBJECT ? "type " : "interface ")
                + type.name
                + (related.isEmpty() ? "" : " implements " + String.join(" & ", related))
                + directives
                + fields.stream().collect(Collectors.joining("\n", " {\n", "\n}\n"));
    }

    private static String key(Split.Key key) {
        return " @key(fields: \"" + key.fields() + "\"" + (key.resolvable() ? "" : ", resolvable: false") + ")";
    }

    private static String field(SplitType type, Field field, String subgraph) {
        FieldPart part = field.part(subgraph);
        List<String> words = new ArrayList<>();
        words.add("  " + field.name + field.arguments + ": " + Objects.requireNonNullElse(part.type, field.type));
        if (part.external) {
            words.add("@external");
        }
        if (!part.requires.isEmpty()) {
            words.add("@requires(fields: " + string(part.requires) + ")");
        }
        if (!part.provides.isEmpty()) {
            words.add("@provides(fields: " + string(part.provides) + ")");
        }
        if (part.overrides != null) {
            words.add("@override(from: \"" + part.overrides + "\""
                    + (part.label == null ? "" : ", label: \"" + part.label + "\"") + ")");
        }
        if (part.overridden) {
            words.add("@overridden");
        }
        long answering =
                field.parts.values().stream().filter(FieldPart::isAnswered).count();
        if (type.kind == Kind.OBJECT && (answering > 1 || field.provided) && part.isAnswered()) {
            words.add("@shareable");
        }
        return String.join(" ", words);
    }

    /** A string literal of GraphQL. */
    static String string(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    /** The definitions of the leaves and inputs that are used. */
    private static String leaves(String types) {
        String all = types;
        for (Map.Entry<String, String> leaf : LEAVES.entrySet()) {
            if (all.contains(leaf.getKey())) {
                all += "\n" + leaf.getValue().formatted("", "");
            }
        }
        return all.substring(types.length());
    }

    /** The subgraphs that use a leaf or input. */
    List<String> subgraphsUsing(String leaf) {
        return split.subgraphs.stream()
                .filter(subgraph -> subgraph(subgraph).contains(keywordOf(leaf) + leaf))
                .toList();
    }

    private static String keywordOf(String leaf) {
        return leaf.equals("Filter") ? "input " : leaf.equals("Color") ? "enum " : "scalar ";
    }
}
