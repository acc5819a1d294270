package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/**
 * What must be given is not deprecated: nobody could stop giving it.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec--deprecated">deprecated</a>
 */
final class RequiredNotDeprecated implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        Elements.inputs(schema)
                .filter(input -> input.definition().isRequired())
                .filter(input -> input.definition().applied().stream()
                        .anyMatch(each -> each.name().equals("deprecated")))
                .forEach(input -> report.error(
                        INVALID_GRAPHQL,
                        input.coordinate(),
                        input.definition().place(),
                        "It must be given, and so cannot be deprecated."));
    }
}
