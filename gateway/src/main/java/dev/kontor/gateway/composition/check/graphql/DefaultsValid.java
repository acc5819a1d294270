package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import dev.kontor.gateway.composition.typesystem.Values;

/**
 * Defaults are of the types of what they are defaults of.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type">Values of correct type</a>
 */
final class DefaultsValid implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        Values values = new Values(types);
        Elements.inputs(schema).forEach(input -> {
            ConstValue value = input.definition().defaultValue();
            String problem = value == null
                    ? null
                    : values.problem(value, input.definition().type());
            if (problem != null) {
                report.error(
                        INVALID_GRAPHQL,
                        input.coordinate(),
                        input.definition().place(),
                        "The default is wrong: " + problem + ".");
            }
        });
    }
}
