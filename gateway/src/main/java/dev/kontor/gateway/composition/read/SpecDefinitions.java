package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.DirectiveDef.Origin;
import graphql.language.DirectiveDefinition;
import graphql.parser.Parser;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What the known specifications define, by version: a directive of a later version takes the place of an earlier one.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/">federation</a>
 * @see <a href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives">GraphQL</a>
 */
public final class SpecDefinitions {

    /** A directive or type that is part of a specification from some version on. */
    private record Entry(SpecVersion since, String text) {}

    private static final String ALL_ELEMENTS =
            "FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE"
                    + " | INPUT_OBJECT | INPUT_FIELD_DEFINITION";
    private static final String GUARDED = "FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM";
    private static final String COST =
            "@cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR";
    private static final String LIST_SIZE = "@listSize(assumedSize: Int, slicingArguments: [String!],"
            + " sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION";

    private static final String CONTEXT = "@context(name: String!) repeatable on OBJECT | INTERFACE | UNION";
    private static final String FROM_CONTEXT = "@fromContext(field: ContextFieldValue) on ARGUMENT_DEFINITION";

    private static final Map<Spec, List<Entry>> DIRECTIVES = new EnumMap<>(Map.of(
            Spec.FEDERATION,
            List.of(
                    entry(1, 0, "@key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
                    entry(1, 0, "@requires(fields: FieldSet!) on FIELD_DEFINITION"),
                    entry(1, 0, "@provides(fields: FieldSet!) on FIELD_DEFINITION"),
                    entry(1, 0, "@external(reason: String) on OBJECT | FIELD_DEFINITION"),
                    entry(1, 0, "@extends on OBJECT | INTERFACE"),
                    entry(1, 0, "@tag(name: String!) repeatable on " + ALL_ELEMENTS),
                    entry(2, 3, "@tag(name: String!) repeatable on SCHEMA | " + ALL_ELEMENTS),
                    entry(2, 0, "@shareable on OBJECT | FIELD_DEFINITION"),
                    entry(2, 2, "@shareable repeatable on OBJECT | FIELD_DEFINITION"),
                    entry(2, 0, "@override(from: String!) on FIELD_DEFINITION"),
                    entry(2, 7, "@override(from: String!, label: String) on FIELD_DEFINITION"),
                    entry(2, 0, "@inaccessible on " + ALL_ELEMENTS),
                    entry(2, 1, "@composeDirective(name: String) repeatable on SCHEMA"),
                    entry(2, 3, "@interfaceObject on OBJECT"),
                    entry(2, 5, "@authenticated on " + GUARDED),
                    entry(2, 5, "@requiresScopes(scopes: [[Scope!]!]!) on " + GUARDED),
                    entry(2, 6, "@policy(policies: [[Policy!]!]!) on " + GUARDED),
                    entry(2, 8, CONTEXT),
                    entry(2, 8, FROM_CONTEXT),
                    entry(2, 9, COST),
                    entry(2, 9, LIST_SIZE),
                    entry(2, 12, "@cacheTag(format: String!) repeatable on OBJECT | FIELD_DEFINITION")),
            Spec.LINK,
            List.of(entry(1, 0, "@link(url: String, as: String, for: Purpose, import: [Import]) repeatable on SCHEMA")),
            Spec.CORE,
            List.of(entry(0, 1, "@core(feature: String!, as: String, for: Purpose) repeatable on SCHEMA")),
            Spec.TAG,
            List.of(
                    entry(0, 1, "@tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION"),
                    entry(0, 2, "@tag(name: String!) repeatable on " + ALL_ELEMENTS),
                    entry(0, 3, "@tag(name: String!) repeatable on SCHEMA | " + ALL_ELEMENTS)),
            Spec.INACCESSIBLE,
            List.of(
                    entry(0, 1, "@inaccessible on FIELD_DEFINITION | INTERFACE | OBJECT | UNION"),
                    entry(0, 2, "@inaccessible on " + ALL_ELEMENTS)),
            Spec.AUTHENTICATED,
            List.of(entry(0, 1, "@authenticated on " + GUARDED)),
            Spec.REQUIRES_SCOPES,
            List.of(entry(0, 1, "@requiresScopes(scopes: [[Scope!]!]!) on " + GUARDED)),
            Spec.POLICY,
            List.of(entry(0, 1, "@policy(policies: [[Policy!]!]!) on " + GUARDED)),
            Spec.COST,
            List.of(entry(0, 1, COST), entry(0, 1, LIST_SIZE)),
            Spec.CONTEXT,
            List.of(entry(0, 1, CONTEXT), entry(0, 1, FROM_CONTEXT))));

    private static final Map<Spec, List<Entry>> TYPES = new EnumMap<>(Map.of(
            Spec.FEDERATION,
            List.of(
                    entry(1, 0, "FieldSet"),
                    entry(2, 5, "Scope"),
                    entry(2, 6, "Policy"),
                    entry(2, 8, "ContextFieldValue")),
            Spec.LINK,
            List.of(entry(1, 0, "Purpose"), entry(1, 0, "Import")),
            Spec.CORE,
            List.of(entry(0, 1, "Purpose")),
            Spec.REQUIRES_SCOPES,
            List.of(entry(0, 1, "Scope")),
            Spec.POLICY,
            List.of(entry(0, 1, "Policy")),
            Spec.CONTEXT,
            List.of(entry(0, 1, "ContextFieldValue"))));

    private static final List<DirectiveDef> BUILT_IN = List.of(
            define("@skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT", Origin.BUILT_IN),
            define("@include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT", Origin.BUILT_IN),
            define(
                    "@deprecated(reason: String = \"No longer supported\")"
                            + " on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE",
                    Origin.BUILT_IN),
            define("@specifiedBy(url: String!) on SCALAR", Origin.BUILT_IN),
            define("@oneOf on INPUT_OBJECT", Origin.BUILT_IN));

    private SpecDefinitions() {}

    /** What needs no definition in any schema. */
    public static List<DirectiveDef> builtIn() {
        return BUILT_IN;
    }

    /** The directives that a link gives, by their names in the specification. */
    static SequencedMap<String, DirectiveDef> directives(Link link) {
        SequencedMap<String, DirectiveDef> all = new LinkedHashMap<>();
        for (Entry entry : of(DIRECTIVES, link)) {
            DirectiveDef definition = define(entry.text, Origin.SPEC);
            all.put(definition.name(), definition);
        }
        return all;
    }

    /** A directive as the newest version of a specification has it, with its types by their names in the specification. */
    public static DirectiveDef newest(Spec spec, String directive) {
        SpecUrl url = new SpecUrl(spec.identity(), spec.specName(), spec.newest());
        DirectiveDef found = directives(new Link(url, spec.specName(), List.of(), new Place("", 0, 0)))
                .get(directive);
        if (found == null) {
            throw new IllegalArgumentException("Expected a directive of " + url + ", got @" + directive);
        }
        return found;
    }

    /** Names of the types that a link gives, in the specification. */
    static Set<String> types(Link link) {
        return Set.copyOf(of(TYPES, link).stream().map(Entry::text).toList());
    }

    private static List<Entry> of(Map<Spec, List<Entry>> catalogue, Link link) {
        Spec spec = Spec.of(link.url()).orElse(null);
        return spec == null || link.url().version().compareTo(spec.newest()) > 0
                ? List.of()
                : catalogue.getOrDefault(spec, List.of()).stream()
                        .filter(entry -> link.url().version().isAtLeast(entry.since))
                        .toList();
    }

    private static DirectiveDef define(String text, Origin origin) {
        DirectiveDefinition parsed = new Parser()
                .parseDocument("directive " + text)
                .getFirstDefinitionOfType(DirectiveDefinition.class)
                .orElseThrow();
        return new Elements("", new Links(List.of()), Map.of(), new Report()).directive(parsed, origin);
    }

    private static Entry entry(int major, int minor, String text) {
        return new Entry(new SpecVersion(major, minor), text);
    }
}
