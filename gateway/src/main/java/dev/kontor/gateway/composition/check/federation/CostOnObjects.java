package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.link.FederationDirective.COST;
import static dev.kontor.gateway.composition.report.ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.SchemaView;

/**
 * A field of an interface costs what that of the object costs.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-No-Cost-on-Interface-Fields">Cost</a>
 */
final class CostOnObjects implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        AppliedToField.all(view, COST)
                .filter(site -> site.type() instanceof InterfaceDef)
                .forEach(site -> report.error(
                        COST_APPLIED_TO_INTERFACE_FIELD,
                        site.coordinate(),
                        site.applied().place(),
                        site.coordinate() + " is a field of an interface, and has a @cost."));
    }
}
