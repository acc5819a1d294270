package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import dev.kontor.gateway.composition.typesystem.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Directives get the arguments that they have, of the right types, and all that they must have.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Validation.Arguments">Arguments</a>
 */
final class DirectiveArgumentsValid implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        Values own = new Values(types);
        // What a specification calls Scope is not the type that a subgraph may call so.
        Values specified = new Values(TypeSystem.ofSpecifications());
        Elements.places(schema)
                .forEach(place -> check(place.element().applied(), place.coordinate(), schema, own, specified, report));
        check(schema.applied(), "schema", schema, own, specified, report);
    }

    private static void check(
            List<Applied> all, String coordinate, SubgraphSchema schema, Values own, Values specified, Report report) {
        for (Applied each : all) {
            DirectiveDef definition = schema.directives().get(each.name());
            if (definition != null) {
                problems(each, definition, argument -> isOfSubgraph(argument) ? own : specified)
                        .forEach(problem -> report.error(INVALID_GRAPHQL, coordinate, each.place(), problem));
            }
        }
    }

    /** Also of a directive of a specification, when the subgraph defines that with a type of its own. */
    private static boolean isOfSubgraph(InputValueDef argument) {
        return !argument.place().subgraph().isEmpty();
    }

    private static List<String> problems(
            Applied applied, DirectiveDef definition, Function<InputValueDef, Values> values) {
        List<String> problems = new ArrayList<>();
        String directive = "@" + applied.name();
        applied.arguments().forEach((name, value) -> {
            InputValueDef argument = definition.arguments().get(name);
            if (argument == null) {
                problems.add(directive + " has no argument " + name + ".");
                return;
            }
            String problem = values.apply(argument).problem(value, argument.type());
            if (problem != null) {
                problems.add("The argument " + name + " of " + directive + " is wrong: " + problem + ".");
            }
        });
        for (InputValueDef argument : definition.arguments().values()) {
            if (argument.isRequired() && !applied.arguments().containsKey(argument.name())) {
                // One is enough: all would cost applications times arguments.
                problems.add(directive + " lacks its argument " + argument.name() + ", which must be given.");
                break;
            }
        }
        return problems;
    }
}
