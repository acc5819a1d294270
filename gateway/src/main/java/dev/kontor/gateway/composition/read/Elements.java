package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Argument;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Nodes of SDL → elements of the schema. What a map cannot hold twice is reported. */
final class Elements {

    /** Whoever asks an element for one of its directives goes through all. */
    private static final int MOST_APPLIED = 1_000;

    private final String subgraph;
    private final Links links;
    private final Map<String, String> renamed;
    private final Report report;
    private final Set<String> appliedNames = new TreeSet<>();

    /** @param renamed types that get another name: a root type of an unusual name */
    Elements(String subgraph, Links links, Map<String, String> renamed, Report report) {
        this.subgraph = subgraph;
        this.links = links;
        this.renamed = renamed;
        this.report = report;
    }

    String typeName(String name) {
        return renamed.getOrDefault(name, name);
    }

    TypeRef type(Type<?> type) {
        return switch (type) {
            case TypeName named -> new TypeRef.Named(typeName(named.getName()));
            case ListType list -> new TypeRef.ListOf(type(list.getType()));
            case NonNullType nonNull -> new TypeRef.NonNull(type(nonNull.getType()));
            default -> throw new IllegalArgumentException("Expected a type reference, got " + type);
        };
    }

    void addFields(SequencedMap<String, FieldDef> fields, List<FieldDefinition> definitions, String type, int part) {
        for (FieldDefinition definition : definitions) {
            String coordinate = type + "." + definition.getName();
            FieldDef field = new FieldDef(
                    definition.getName(),
                    text(definition.getDescription()),
                    type(definition.getType()),
                    arguments(definition.getInputValueDefinitions(), coordinate, part),
                    applied(definition.getDirectives(), coordinate, part),
                    part,
                    place(definition));
            unique(fields.putIfAbsent(field.name(), field), "field", coordinate, field.place());
        }
    }

    void addInputFields(
            SequencedMap<String, InputValueDef> fields, List<InputValueDefinition> definitions, String type, int part) {
        for (InputValueDefinition definition : definitions) {
            String coordinate = type + "." + definition.getName();
            InputValueDef field = input(definition, coordinate, part);
            unique(fields.putIfAbsent(field.name(), field), "field", coordinate, field.place());
        }
    }

    void addValues(
            SequencedMap<String, EnumDef.Value> values, List<EnumValueDefinition> definitions, String type, int part) {
        for (EnumValueDefinition definition : definitions) {
            String coordinate = type + "." + definition.getName();
            EnumDef.Value value = new EnumDef.Value(
                    definition.getName(),
                    text(definition.getDescription()),
                    applied(definition.getDirectives(), coordinate, part),
                    part,
                    place(definition));
            unique(values.putIfAbsent(value.name(), value), "value", coordinate, value.place());
        }
    }

    DirectiveDef directive(DirectiveDefinition definition, DirectiveDef.Origin origin) {
        String coordinate = "@" + definition.getName();
        SequencedSet<String> locations = new LinkedHashSet<>();
        definition.getDirectiveLocations().forEach(location -> locations.add(location.getName()));
        return new DirectiveDef(
                definition.getName(),
                text(definition.getDescription()),
                arguments(definition.getInputValueDefinitions(), coordinate, 0),
                definition.isRepeatable(),
                locations,
                origin,
                origin == DirectiveDef.Origin.SUBGRAPH ? place(definition) : null);
    }

    List<Applied> applied(List<Directive> directives, String coordinate, int part) {
        List<Applied> applied = directives.stream()
                .limit(MOST_APPLIED + 1)
                .map(directive -> applied(directive, coordinate, part))
                .toList();
        return bounded(applied, coordinate);
    }

    /** Those that are on one element, in all of its parts; when there are more than anybody writes, as many as that. */
    List<Applied> bounded(List<Applied> applied, String coordinate) {
        if (applied.size() <= MOST_APPLIED) {
            return applied;
        }
        report.error(
                ErrorCode.LIMIT_EXCEEDED,
                coordinate,
                applied.get(MOST_APPLIED).place(),
                "It has more than " + MOST_APPLIED + " directives.");
        return applied.subList(0, MOST_APPLIED);
    }

    private Applied applied(Directive directive, String coordinate, int part) {
        appliedNames.add(directive.getName());
        Place place = place(directive);
        SequencedMap<String, ConstValue> arguments = new LinkedHashMap<>();
        for (Argument argument : directive.getArguments()) {
            String what = coordinate + "(@" + directive.getName() + " " + argument.getName() + ":)";
            ConstValue value = constant(argument.getValue(), what, place);
            unique(arguments.putIfAbsent(argument.getName(), value), "argument", what, place);
        }
        return new Applied(directive.getName(), links.directive(directive.getName()), arguments, part, place);
    }

    /** The parser takes variables in arguments of directives, wherever those are. */
    private ConstValue constant(Value<?> value, String what, Place place) {
        try {
            return ConstValue.of(value);
        } catch (IllegalArgumentException none) {
            report.error(ErrorCode.INVALID_GRAPHQL, what, place, "The value is wrong: " + none.getMessage() + ".");
            return new ConstValue.Null();
        }
    }

    private SequencedMap<String, InputValueDef> arguments(
            List<InputValueDefinition> definitions, String coordinate, int part) {
        SequencedMap<String, InputValueDef> arguments = new LinkedHashMap<>();
        for (InputValueDefinition definition : definitions) {
            String argument = coordinate + "(" + definition.getName() + ":)";
            InputValueDef input = input(definition, argument, part);
            unique(arguments.putIfAbsent(input.name(), input), "argument", argument, input.place());
        }
        return arguments;
    }

    private InputValueDef input(InputValueDefinition definition, String coordinate, int part) {
        return new InputValueDef(
                definition.getName(),
                text(definition.getDescription()),
                type(definition.getType()),
                definition.getDefaultValue() == null
                        ? null
                        : constant(definition.getDefaultValue(), coordinate, place(definition)),
                applied(definition.getDirectives(), coordinate, part),
                part,
                place(definition));
    }

    /** Of all directives that were read here. */
    Set<String> appliedNames() {
        return appliedNames;
    }

    void unique(@Nullable Object former, String what, String coordinate, Place place) {
        if (former != null) {
            report.error(
                    ErrorCode.INVALID_GRAPHQL,
                    coordinate,
                    place,
                    "The " + what + " " + coordinate + " is there twice.");
        }
    }

    Place place(Node<?> node) {
        SourceLocation location = node.getSourceLocation();
        return location == null
                ? new Place(subgraph, 1, 1)
                : new Place(subgraph, location.getLine(), location.getColumn());
    }

    static @Nullable String text(@Nullable Description description) {
        return description == null ? null : description.getContent();
    }
}
