package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.InputCycles;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Some value of every input object is finite.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References">Circular references</a>
 */
final class InputsFinite implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        SequencedMap<String, Collection<? extends InputValue>> inputs = new LinkedHashMap<>();
        schema.types(InputDef.class)
                .forEach(input -> inputs.put(input.name(), input.fields().values()));
        for (InputCycles.Cycle cycle : InputCycles.of(inputs)) {
            report.error(INVALID_GRAPHQL, cycle.coordinate(), places(schema, cycle), cycle.message());
        }
    }

    private static List<Place> places(SubgraphSchema schema, InputCycles.Cycle cycle) {
        InputValueDef field = schema.type(cycle.type()) instanceof InputDef input
                ? input.fields().get(cycle.field())
                : null;
        return field == null ? List.of() : List.of(field.place());
    }
}
