package dev.kontor.gateway.supergraph;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.OverrideLabel;
import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads applied {@code join__*} and access directives as records. */
final class JoinDirectives {

    private final Features features;

    /** The same few keys stand at thousands of types. */
    private final Map<String, FieldSet> fieldSets = new HashMap<>();

    JoinDirectives(Features features) {
        this.features = features;
    }

    List<JoinType> types(DirectivesContainer<?> element) {
        return element.getDirectives("join__type").stream()
                .map(directive -> new JoinType(
                        requireGraph(directive),
                        fieldSet(directive, "key"),
                        flag(directive, "resolvable", true),
                        flag(directive, "isInterfaceObject", false)))
                .toList();
    }

    List<JoinField> fields(DirectivesContainer<?> element) {
        return element.getDirectives("join__field").stream().map(this::field).toList();
    }

    private JoinField field(Directive directive) {
        refuse(directive, "contextArguments", "@fromContext");
        String type = string(directive, "type");
        String label = string(directive, "overrideLabel");
        return new JoinField(
                graph(directive),
                type == null ? null : typeRef(type),
                flag(directive, "external", false),
                orEmpty(fieldSet(directive, "requires")),
                orEmpty(fieldSet(directive, "provides")),
                flag(directive, "usedOverridden", false),
                label == null ? null : new OverrideLabel(label, string(directive, "override") != null));
    }

    private static TypeRef typeRef(String text) {
        try {
            return TypeRef.of(Parser.parseType(text));
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException(
                    SupergraphException.Code.INVALID_SUPERGRAPH, "Not a type: \"" + text + "\".", e);
        }
    }

    /** Pairs of a subgraph id and the name in the other argument, as in {@code join__implements(graph:, interface:)}. */
    Stream<String> named(DirectivesContainer<?> element, String directive, String argument, String subgraphId) {
        return element.getDirectives(directive).stream()
                .filter(applied -> subgraphId.equals(graph(applied)))
                .map(applied -> string(applied, argument))
                .filter(Objects::nonNull);
    }

    Access access(DirectivesContainer<?> element) {
        return new Access(
                element.hasDirective(features.directive("authenticated")),
                anyOf(element, features.directive("requiresScopes"), "scopes"),
                anyOf(element, features.directive("policy"), "policies"));
    }

    boolean isAccessible(DirectivesContainer<?> element) {
        return !element.hasDirective(features.directive("inaccessible"));
    }

    private static List<Set<String>> anyOf(DirectivesContainer<?> element, String directive, String argument) {
        List<Set<String>> alternatives = new ArrayList<>();
        for (Directive applied : element.getDirectives(directive)) {
            Argument found = applied.getArgument(argument);
            if (!(found != null && found.getValue() instanceof ArrayValue outer)
                    || outer.getValues().isEmpty()) {
                // Taken for no rule, it would let everybody pass.
                throw new SupergraphException(
                        SupergraphException.Code.INVALID_SUPERGRAPH,
                        "A @" + directive + " has no list of " + argument + ".");
            }
            outer.getValues().forEach(inner -> alternatives.add(strings(inner)));
        }
        return alternatives;
    }

    private static Set<String> strings(Value<?> value) {
        Set<String> strings = new LinkedHashSet<>();
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(element -> strings.addAll(strings(element)));
        } else if (value instanceof StringValue string) {
            strings.add(string.getValue());
        }
        return strings;
    }

    private static void refuse(Directive directive, String argument, String feature) {
        Argument found = directive.getArgument(argument);
        if (found != null && !(found.getValue() instanceof NullValue)) {
            throw new SupergraphException(
                    SupergraphException.Code.UNSUPPORTED_FEATURE,
                    "The supergraph uses " + feature + ", which is not supported.");
        }
    }

    private static String requireGraph(Directive directive) {
        String graph = graph(directive);
        if (graph == null) {
            throw new SupergraphException(
                    SupergraphException.Code.INVALID_SUPERGRAPH, "A @" + directive.getName() + " names no graph.");
        }
        return graph;
    }

    private static @Nullable String graph(Directive directive) {
        Argument graph = directive.getArgument("graph");
        return (graph != null && graph.getValue() instanceof EnumValue value) ? value.getName() : null;
    }

    private @Nullable FieldSet fieldSet(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        if (found == null || found.getValue() instanceof NullValue) {
            return null;
        }
        try {
            String text = string(directive, argument);
            if (text == null) {
                throw new IllegalArgumentException(
                        "Not a field set: the " + argument + " of a @" + directive.getName());
            }
            return fieldSets.computeIfAbsent(text, FieldSet::parse);
        } catch (IllegalArgumentException e) {
            throw new SupergraphException(SupergraphException.Code.INVALID_SUPERGRAPH, e.getMessage() + ".", e);
        }
    }

    private static FieldSet orEmpty(@Nullable FieldSet fieldSet) {
        return fieldSet == null ? FieldSet.EMPTY : fieldSet;
    }

    private static boolean flag(Directive directive, String argument, boolean defaultValue) {
        Argument found = directive.getArgument(argument);
        return (found != null && found.getValue() instanceof BooleanValue value) ? value.isValue() : defaultValue;
    }

    private static @Nullable String string(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        return (found != null && found.getValue() instanceof StringValue value) ? value.getValue() : null;
    }
}
