package dev.kontor.kit.testing.sdl;

import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How things are called, and that neither their kind nor their type is said again in their name. */
final class Names implements Rule {

    private static final String CONVENTION = "naming-convention";

    private enum Style {
        CAMEL_CASE("camelCase", "[a-z][0-9A-Za-z]*"),
        PASCAL_CASE("PascalCase", "[A-Z][0-9A-Za-z]*"),
        UPPER_CASE("UPPER_CASE", "[A-Z][0-9A-Z_]*");

        private final String label;
        private final Pattern pattern;

        Style(String label, String pattern) {
            this.label = label;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** What names may not begin or end with. */
    private record Affixes(List<String> prefixes, List<String> suffixes) {

        static final Affixes NONE = new Affixes(List.of(), List.of());

        static Affixes both(String affix) {
            return new Affixes(List.of(affix), List.of(affix));
        }

        Stream<String> problems(String name) {
            return Stream.concat(
                    prefixes.stream().filter(name::startsWith).map("begins with \"%s\""::formatted),
                    suffixes.stream().filter(name::endsWith).map("ends with \"%s\""::formatted));
        }
    }

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        return Stream.of(
                        sdl.elements().stream().flatMap(Names::convention),
                        sdl.types().flatMap(type -> typePrefix(sdl, type)),
                        sdl.each(EnumTypeDefinition.class).flatMap(of -> equalButForCase(of.element(), of.node())))
                .flatMap(found -> found);
    }

    private static Stream<Violation> convention(Element element) {
        String name = element.name();
        Style style = style(element);
        List<String> affixes = affixes(element).problems(name).toList();
        Stream<String> problems =
                affixes.isEmpty() && !style.pattern.matcher(name).matches()
                        ? Stream.of("is not in " + style.label)
                        : affixes.stream().limit(1);
        Stream<String> underscores =
                name.startsWith("_") || name.endsWith("_") ? Stream.of("has an underscore at its end") : Stream.of();
        return Stream.concat(problems, underscores).map(problem -> element.violates(CONVENTION, problem));
    }

    private static Style style(Element element) {
        return switch (element.node()) {
            case TypeDefinition<?> type -> Style.PASCAL_CASE;
            case EnumValueDefinition value -> Style.UPPER_CASE;
            default -> Style.CAMEL_CASE;
        };
    }

    private static Affixes affixes(Element element) {
        return switch (element.node()) {
            case DirectiveDefinition directive -> Affixes.NONE;
            case EnumTypeDefinition type -> Affixes.both("Enum");
            case InterfaceTypeDefinition type -> Affixes.both("Interface");
            case UnionTypeDefinition type -> Affixes.both("Union");
            case ObjectTypeDefinition type -> Affixes.both("Type");
            default -> ofRootFields(element.coordinate());
        };
    }

    private static Affixes ofRootFields(String coordinate) {
        if (coordinate.endsWith(")")) {
            return Affixes.NONE;
        }
        return switch (coordinate.replaceFirst("\\..*", "")) {
            case "Query" -> new Affixes(List.of("query", "get"), List.of("Query"));
            case "Mutation" -> new Affixes(List.of("mutation"), List.of("Mutation"));
            case "Subscription" -> new Affixes(List.of("subscription"), List.of("Subscription"));
            default -> Affixes.NONE;
        };
    }

    private static Stream<Violation> typePrefix(Sdl sdl, Element type) {
        String prefix = type.name().toLowerCase(Locale.ROOT);
        return sdl.fields()
                .map(Sdl.Of::element)
                .filter(field -> field.coordinate().startsWith(type.name() + "."))
                .filter(field -> field.name().toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(field -> field.violates("no-typename-prefix", "begins with the name of its type"));
    }

    private static Stream<Violation> equalButForCase(Element element, EnumTypeDefinition type) {
        Set<String> seen = new HashSet<>();
        return type.getEnumValueDefinitions().stream()
                .map(EnumValueDefinition::getName)
                .filter(value -> !seen.add(value.toLowerCase(Locale.ROOT)))
                .map(value -> new Violation(
                        element.coordinate() + "." + value,
                        "differs from another value in case at most",
                        "unique-enum-value-names"));
    }
}
