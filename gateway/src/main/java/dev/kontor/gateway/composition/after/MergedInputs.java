package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.composition.typesystem.InputCycles;
import dev.kontor.gateway.composition.typesystem.OneOf;
import dev.kontor.gateway.composition.typesystem.Values;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of the supergraph make sense: what is optional in one subgraph may be required by another, what an enum has in one
 * subgraph may be gone.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation">Input objects</a>
 */
final class MergedInputs {

    private MergedInputs() {}

    static void check(Merged merged, Report report) {
        Sources sources = new Sources(merged);
        Values values = new Values(SupergraphTypes.of(merged));
        Elements.inputs(merged).forEach(input -> {
            String problem = problem(input.value(), values);
            if (problem != null) {
                report.error(INVALID_GRAPHQL, input.at().toString(), sources.of(input.at()), problem);
            }
        });
        SequencedMap<String, Collection<? extends InputValue>> inputs = new LinkedHashMap<>();
        merged.types().values().forEach(type -> {
            if (type instanceof MergedInput input) {
                inputs.put(input.name(), input.fields().values());
                refuseOneOf(input, sources, report);
            }
        });
        for (InputCycles.Cycle cycle : InputCycles.of(inputs)) {
            report.error(
                    INVALID_GRAPHQL,
                    cycle.coordinate(),
                    sources.of(cycle.type(), cycle.field()),
                    "In the supergraph: " + cycle.message());
        }
    }

    private static @Nullable String problem(MergedInputValue input, Values values) {
        boolean deprecated =
                input.applied().stream().anyMatch(each -> each.name().equals("deprecated"));
        if (deprecated && input.isRequired()) {
            return "It must be given in some subgraph, and so cannot be deprecated in another.";
        }
        ConstValue value = input.defaultValue();
        String problem = value == null ? null : values.problem(value, input.type());
        return problem == null ? null : "In the supergraph, the default is wrong: " + problem + ".";
    }

    private static void refuseOneOf(MergedInput input, Sources sources, Report report) {
        if (!input.isOneOf()) {
            return;
        }
        String where = sources.subgraphs(input.name(), type -> type instanceof InputDef definer && definer.isOneOf());
        for (MergedInputValue field : input.fields().values()) {
            String problem = OneOf.problem(field);
            if (problem != null) {
                report.error(
                        INVALID_GRAPHQL,
                        input.name() + "." + field.name(),
                        sources.of(input.name(), field.name()),
                        "In the supergraph, where " + input.name() + " is @oneOf because it is in " + where + ": "
                                + problem);
            }
        }
    }
}
