package dev.kontor.gateway.composition.check.graphql;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.List;

/**
 * A subgraph's schema → what is wrong with it as GraphQL, all of the code {@code INVALID_GRAPHQL}. What cannot be held in
 * a {@link SubgraphSchema}, such as two fields of a name, was reported when it was read.
 *
 * <p>No rule costs more than in proportion to the schema, or nearly so: it comes from somebody else.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Type-System">The type system</a>
 */
public final class GraphQLRules {

    private static final List<Rule> ALL = List.of(
            new NamesUnreserved(),
            new RootsAreObjects(),
            new TypesNotEmpty(),
            new TypesInPlace(),
            new BuiltInScalarsUntouched(),
            new UnionsOfObjects(),
            new InterfacesImplemented(),
            new InterfaceFieldsRepeated(),
            new DirectivesInPlace(),
            new DirectivesOnce(),
            new DirectiveArgumentsValid(),
            new DefaultsValid(),
            new RequiredNotDeprecated(),
            new OneOfInputs(),
            new InputsFinite());

    private GraphQLRules() {}

    public static void check(SubgraphSchema schema, Report report) {
        TypeSystem types = TypeSystem.of(schema);
        ALL.forEach(rule -> rule.check(schema, types, report));
    }
}
