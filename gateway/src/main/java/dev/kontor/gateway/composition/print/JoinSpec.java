package dev.kontor.gateway.composition.print;

import dev.kontor.gateway.composition.link.SpecVersion;

/**
 * The join specification, in the oldest version that can say what is to be said, so that more gateways can read it.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.3/">join</a>
 */
enum JoinSpec {
    V0_3("v0.3"),
    V0_4("v0.4"),
    V0_5("v0.5");

    private static final SpecVersion LABELS = new SpecVersion(2, 7);
    private static final SpecVersion CONTEXTS = new SpecVersion(2, 8);

    private final String version;

    JoinSpec(String version) {
        this.version = version;
    }

    static JoinSpec of(SpecVersion federation) {
        if (federation.isAtLeast(CONTEXTS)) {
            return V0_5;
        }
        return federation.isAtLeast(LABELS) ? V0_4 : V0_3;
    }

    String url() {
        return "https://specs.apollo.dev/join/" + version;
    }

    /** Definitions of its directives, in alphabetical order. */
    String directives() {
        String field =
                "graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean,"
                        + " override: String, usedOverridden: Boolean"
                        + (this == V0_3 ? "" : ", overrideLabel: String")
                        + (this == V0_5 ? ", contextArguments: [join__ContextArgument!]" : "");
        String directive = this == V0_3
                ? ""
                : "directive @join__directive(graphs: [join__Graph!], name: String!, args: join__DirectiveArguments)"
                        + " repeatable on SCHEMA | OBJECT | INTERFACE | FIELD_DEFINITION\n\n";
        return directive
                + "directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE\n\n"
                + "directive @join__field(" + field + ") repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION\n\n"
                + "directive @join__graph(name: String!, url: String!) on ENUM_VALUE\n\n"
                + "directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE\n\n"
                + "directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false,"
                + " resolvable: Boolean! = true, isInterfaceObject: Boolean! = false)"
                + " repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR\n\n"
                + "directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION\n\n"
                + "directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA\n\n";
    }

    /** Definitions of its types, but for the enum of subgraphs. */
    String types() {
        String context = """
                input join__ContextArgument {
                  name: String!
                  type: String!
                  context: String!
                  selection: join__FieldValue!
                }

                """;
        return (this == V0_5 ? context : "")
                + (this == V0_3 ? "" : "scalar join__DirectiveArguments\n\n")
                + "scalar join__FieldSet\n\n"
                + (this == V0_5 ? "scalar join__FieldValue\n\n" : "")
                + "scalar link__Import\n\n"
                + """
                enum link__Purpose {
                  \"""
                  What is needed to resolve fields securely.
                  \"""
                  SECURITY

                  \"""
                  What is needed to execute operations.
                  \"""
                  EXECUTION
                }

                """;
    }
}
