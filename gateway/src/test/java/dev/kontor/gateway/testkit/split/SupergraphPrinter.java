package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.FieldPart;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import dev.kontor.gateway.testkit.split.Split.TypePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the supergraph of a split as composition would.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.5/">join</a>
 */
final class SupergraphPrinter {

    private static final String SINCE_0_4 = """
            directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments) repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION
            scalar join__DirectiveArguments
            """;

    private static final String SINCE_0_5 = """
            scalar join__FieldValue
            input join__ContextArgument {
              name: String!
              type: String!
              context: String!
              selection: join__FieldValue!
            }
            """;

    private final Split split;
    private final int minorVersion;

    /**
     * @param minorVersion of the join specification: 3, 4 or 5
     */
    SupergraphPrinter(Split split, int minorVersion) {
        this.split = split;
        this.minorVersion = minorVersion;
    }

    String print() {
        StringBuilder sdl = new StringBuilder();
        sdl.append("schema @link(url: \"https://specs.apollo.dev/link/v1.0\")")
                .append(" @link(url: \"https://specs.apollo.dev/join/v0.")
                .append(minorVersion)
                .append("\", for: EXECUTION) {\n  query: Query\n")
                .append(split.types.containsKey("Mutation") ? "  mutation: Mutation\n" : "")
                .append("}\n\n");
        sdl.append(definitions());
        sdl.append(minorVersion > 3 ? SINCE_0_4 : "").append(minorVersion > 4 ? SINCE_0_5 : "");
        sdl.append("\nenum join__Graph {\n");
        split.subgraphs.forEach(subgraph -> sdl.append("  %s @join__graph(name: \"%s\", url: \"http://127.0.0.1/%s\")\n"
                .formatted(id(subgraph), subgraph, subgraph)));
        sdl.append("}\n\n");
        split.types.values().forEach(type -> sdl.append(type(type)).append('\n'));
        leaves(sdl);
        return sdl.toString();
    }

    private String definitions() {
        return """
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean%s) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
            scalar join__FieldSet
            scalar link__Import
            enum link__Purpose {
              SECURITY
              EXECUTION
            }
            """.formatted((minorVersion > 3 ? ", overrideLabel: String" : "")
                + (minorVersion > 4 ? ", contextArguments: [join__ContextArgument!]" : ""));
    }

    private static String id(String subgraph) {
        return subgraph.toUpperCase(Locale.ROOT);
    }

    private String type(SplitType type) {
        List<String> head = new ArrayList<>();
        head.add((type.kind == Kind.OBJECT ? "type " : type.kind == Kind.INTERFACE ? "interface " : "union ")
                + type.name);
        if (type.kind == Kind.OBJECT && !type.relatedAnywhere().isEmpty()) {
            head.add("implements " + String.join(" & ", type.relatedAnywhere()));
        }
        type.parts.forEach((subgraph, part) -> head.addAll(joinTypes(subgraph, part)));
        type.parts.forEach((subgraph, part) -> part.related.forEach(related -> head.add(
                type.kind == Kind.UNION
                        ? "@join__unionMember(graph: %s, member: \"%s\")".formatted(id(subgraph), related)
                        : "@join__implements(graph: %s, interface: \"%s\")".formatted(id(subgraph), related))));
        if (type.kind == Kind.UNION) {
            return String.join(" ", head) + " = " + String.join(" | ", type.relatedAnywhere()) + "\n";
        }
        return type.fields.values().stream()
                .map(field -> "  " + field.name + field.arguments + ": " + field.type + joinFields(type, field))
                .collect(Collectors.joining("\n", String.join(" ", head) + " {\n", "\n}\n"));
    }

    private static List<String> joinTypes(String subgraph, TypePart part) {
        if (part.keys.isEmpty()) {
            return List.of("@join__type(graph: " + id(subgraph) + ")");
        }
        return part.keys.stream().map(key -> joinType(subgraph, part, key)).toList();
    }

    private static String joinType(String subgraph, TypePart part, Split.Key key) {
        return "@join__type(graph: " + id(subgraph) + ", key: \"" + key.fields() + "\""
                + (key.resolvable() ? "" : ", resolvable: false")
                + (part.interfaceObject ? ", isInterfaceObject: true" : "")
                + ")";
    }

    private String joinFields(SplitType type, Field field) {
        boolean plain = field.parts.values().stream().allMatch(SupergraphPrinter::isPlain);
        if (plain && field.parts.keySet().equals(type.parts.keySet())) {
            return "";
        }
        if (field.parts.isEmpty()) {
            return " @join__field";
        }
        return field.parts.entrySet().stream()
                .filter(part -> !part.getValue().overridden
                        || part.getValue().label != null
                        || isUsed(type, field, part.getKey()))
                .map(part -> joinField(type, field, part.getKey(), part.getValue()))
                .collect(Collectors.joining());
    }

    private static boolean isPlain(FieldPart part) {
        return part.isAnswered()
                && part.type == null
                && part.requires.isEmpty()
                && part.provides.isEmpty()
                && part.overrides == null
                && part.label == null;
    }

    /** Whether a subgraph names a field that it has lost: in a key, or because an interface has it. */
    private boolean isUsed(SplitType type, Field field, String subgraph) {
        TypePart part = type.part(subgraph);
        return part.keys.stream().anyMatch(key -> FieldSets.names(key.fields()).contains(field.name))
                || part.related.stream()
                        .map(name -> Objects.requireNonNull(split.composite(name))
                                .fields
                                .get(field.name))
                        .anyMatch(own -> own != null && own.parts.containsKey(subgraph));
    }

    private String joinField(SplitType type, Field field, String subgraph, FieldPart part) {
        List<String> arguments = new ArrayList<>();
        arguments.add("graph: " + id(subgraph));
        if (!part.requires.isEmpty()) {
            arguments.add("requires: " + SplitPrinter.string(part.requires));
        }
        if (!part.provides.isEmpty()) {
            arguments.add("provides: " + SplitPrinter.string(part.provides));
        }
        if (part.type != null || field.parts.values().stream().anyMatch(other -> other.type != null)) {
            arguments.add("type: \"" + Objects.requireNonNullElse(part.type, field.type) + "\"");
        }
        if (part.external) {
            arguments.add("external: true");
        }
        if (part.overrides != null) {
            arguments.add("override: \"" + part.overrides + "\"");
        }
        if (part.overridden && part.overrides == null && isUsed(type, field, subgraph)) {
            arguments.add("usedOverridden: true");
        }
        if (part.label != null) {
            arguments.add("overrideLabel: \"" + part.label + "\"");
        }
        return " @join__field(" + String.join(", ", arguments) + ")";
    }

    private void leaves(StringBuilder sdl) {
        SplitPrinter printer = new SplitPrinter(split);
        for (Map.Entry<String, String> leaf : SplitPrinter.LEAVES.entrySet()) {
            List<String> users = printer.subgraphsUsing(leaf.getKey());
            if (!users.isEmpty()) {
                boolean isEnum = leaf.getValue().startsWith("enum");
                sdl.append(leaf.getValue()
                                .formatted(
                                        applied(users, "join__type"), isEnum ? applied(users, "join__enumValue") : ""))
                        .append('\n');
            }
        }
    }

    private static String applied(List<String> subgraphs, String directive) {
        return subgraphs.stream()
                .map(subgraph -> " @" + directive + "(graph: " + id(subgraph) + ")")
                .collect(Collectors.joining());
    }
}
