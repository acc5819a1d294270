package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_FIELDS_MISSING_EXTERNAL;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.SchemaView;

/** {@code @requires} selects fields of its object that others resolve. */
record RequiresFields(FieldSets fieldSets) implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        AppliedToField.all(view, FederationDirective.REQUIRES).forEach(each -> check(view, each, report));
    }

    private void check(SchemaView view, AppliedToField site, Report report) {
        String coordinate = site.coordinate();
        Applied requires = site.applied();
        if (site.type() instanceof InterfaceDef) {
            report.error(
                    REQUIRES_UNSUPPORTED_ON_INTERFACE,
                    coordinate,
                    requires.place(),
                    coordinate + " is a field of an interface, and those cannot require others.");
        }
        FieldSetReading reading = new FieldSetReading(fieldSets, report, FieldSetCodes.REQUIRES, coordinate, requires);
        TypedFieldSet fields = reading.read(site.type());
        if (fields != null) {
            new ExternalLeaves(view, REQUIRES_FIELDS_MISSING_EXTERNAL, reading).check(fields);
        }
    }
}
