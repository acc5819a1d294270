package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.federation.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph may define what a specification defines, if it says the same: it may allow less, leave out optional arguments,
 * ask for those that are optional, and say what a scalar of the specification is written as; but it may add nothing.
 */
final class DefinitionCheck {

    private static final Set<String> FEDERATION_1 = Set.of("key", "requires", "provides");
    private static final Set<String> FEDERATION_1_FIELDS = Set.of("String", "_FieldSet", "FieldSet");

    private final Map<String, TypeDef> types;
    private final Report report;

    /** @param types of the subgraph, those of specifications that it defines itself among them */
    DefinitionCheck(Map<String, TypeDef> types, Report report) {
        this.types = types;
        this.report = report;
    }

    /**
     * The definition that holds: what the specification says, as far as the subgraph's own allows it. Reports when that
     * allows more.
     *
     * @param expected with the specification's names
     * @param link which says what those are called here; null for the directives of GraphQL itself
     */
    DirectiveDef check(DirectiveDef own, DirectiveDef expected, @Nullable Link link) {
        if (refusesUnknown(own) || isOfFederation1(own, link)) {
            return expected;
        }
        String problem = problem(own, expected, link);
        if (problem != null) {
            report.error(
                    ErrorCode.DIRECTIVE_DEFINITION_INVALID,
                    "@" + own.name(),
                    own.place() == null ? List.of() : List.of(own.place()),
                    "The definition of @" + own.name() + " differs from that of its specification: " + problem + ".");
        }
        SequencedMap<String, InputValueDef> arguments = new LinkedHashMap<>(expected.arguments());
        arguments.keySet().retainAll(own.arguments().keySet());
        // Of a scalar that is defined as something else here, values have to be of that.
        arguments.replaceAll((name, argument) ->
                types.containsKey(argument(own, name).type().name())
                                && !(types.get(argument(own, name).type().name()) instanceof ScalarDef)
                        ? argument(own, name)
                        : argument);
        return new DirectiveDef(
                expected.name(),
                own.description(),
                arguments,
                own.repeatable(),
                own.locations(),
                expected.origin(),
                own.place());
    }

    private static InputValueDef argument(DirectiveDef own, String name) {
        return Objects.requireNonNull(own.arguments().get(name));
    }

    /** What the specification's definition would bring along is not there when the subgraph writes its own. */
    private boolean refusesUnknown(DirectiveDef own) {
        boolean refused = false;
        for (InputValueDef argument : own.arguments().values()) {
            String type = argument.type().name();
            if (!types.containsKey(type) && !SubgraphSchema.BUILT_IN_SCALARS.contains(type)) {
                String coordinate = "@" + own.name() + "(" + argument.name() + ":)";
                report.error(ErrorCode.INVALID_GRAPHQL, coordinate, argument.place(), "There is no type " + type + ".");
                refused = true;
            }
        }
        return refused;
    }

    private @Nullable String problem(DirectiveDef own, DirectiveDef expected, @Nullable Link link) {
        for (InputValueDef argument : expected.arguments().values()) {
            InputValueDef given = own.arguments().get(argument.name());
            if (given == null && argument.isRequired()) {
                return "the argument " + argument.name() + " is missing";
            }
            if (given != null && !isAsStrict(given.type(), argument.type(), link)) {
                return "the argument " + argument.name() + " is of type " + argument.type() + ", not " + given.type();
            }
            // Whoever always has to give one never gets the default.
            if (given != null
                    && !(given.type() instanceof TypeRef.NonNull)
                    && !Objects.equals(given.defaultValue(), argument.defaultValue())) {
                return "the argument " + argument.name() + " has another default";
            }
        }
        for (String argument : own.arguments().keySet()) {
            if (!expected.arguments().containsKey(argument)) {
                return "there is no argument " + argument;
            }
        }
        for (String location : own.locations()) {
            if (!expected.locations().contains(location)) {
                return "it cannot be on " + location;
            }
        }
        return own.repeatable() && !expected.repeatable() ? "it is not repeatable" : null;
    }

    private boolean isAsStrict(TypeRef own, TypeRef expected, @Nullable Link link) {
        return (own instanceof TypeRef.NonNull given && !(expected instanceof TypeRef.NonNull))
                ? isAs(given.nullable(), expected, link)
                : isAs(own, expected, link);
    }

    /** Inside of lists, null may not be refused where it is allowed. */
    private boolean isAs(TypeRef own, TypeRef expected, @Nullable Link link) {
        return switch (expected) {
            case TypeRef.NonNull nonNull ->
                own instanceof TypeRef.NonNull given && isAs(given.nullable(), nonNull.nullable(), link);
            case TypeRef.ListOf list ->
                own instanceof TypeRef.ListOf given && isAs(given.element(), list.element(), link);
            case TypeRef.Named named -> isAs(own, named.name(), link);
        };
    }

    /** The type itself, or, as values of a scalar of a specification can be anything, any that is no other such scalar. */
    private boolean isAs(TypeRef own, String expected, @Nullable Link link) {
        if (SubgraphSchema.BUILT_IN_SCALARS.contains(expected) || link == null) {
            return own.toString().equals(expected);
        }
        if (Spec.of(link.url()).orElse(null) == Spec.LINK) {
            // Libraries call its types as they like, and nothing but links is read with them.
            return true;
        }
        String local = link.typeName(expected);
        return own.toString().equals(local)
                || !(own instanceof TypeRef.Named)
                || SubgraphSchema.BUILT_IN_SCALARS.contains(own.name())
                || (types.containsKey(own.name()) && !(types.get(own.name()) instanceof ScalarDef));
    }

    /** The forms that libraries of Federation 1 gave to these; they say nothing else. */
    private static boolean isOfFederation1(DirectiveDef own, @Nullable Link link) {
        if (link == null
                || !link.url().version().equals(SubgraphSchema.FEDERATION_1)
                || !FEDERATION_1.contains(own.name())
                || own.arguments().size() > 1) {
            return false;
        }
        InputValueDef fields = own.arguments().get("fields");
        return own.arguments().isEmpty()
                || (fields != null && FEDERATION_1_FIELDS.contains(fields.type().toString()));
    }
}
