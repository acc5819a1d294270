package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.link.FederationDirective.COST;
import static dev.kontor.gateway.composition.report.ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;

/**
 * A field of an interface costs what that of the object costs.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-No-Cost-on-Interface-Fields">Cost</a>
 */
final class CostOnObjects implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(InterfaceDef.class)
                .forEach(type -> type.fields()
                        .values()
                        .forEach(field -> field.applied(COST).forEach(cost -> {
                            String coordinate = new Coordinate(type.name(), field.name()).toString();
                            report.error(
                                    COST_APPLIED_TO_INTERFACE_FIELD,
                                    coordinate,
                                    cost.place(),
                                    coordinate + " is a field of an interface, and has a @cost.");
                        })));
    }
}
