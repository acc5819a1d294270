package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_FIELDS_MISSING_EXTERNAL;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;

/** {@code @requires} selects fields of its object that others resolve. */
record RequiresFields(FieldSets fieldSets) implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(ImplementingDef.class)
                .forEach(type -> type.fields()
                        .values()
                        .forEach(field -> field.applied(FederationDirective.REQUIRES)
                                .forEach(requires -> check(view, type, field, requires, report))));
    }

    private void check(SchemaView view, ImplementingDef type, FieldDef field, Applied requires, Report report) {
        String coordinate = new Coordinate(type.name(), field.name()).toString();
        if (type instanceof InterfaceDef) {
            report.error(
                    REQUIRES_UNSUPPORTED_ON_INTERFACE,
                    coordinate,
                    requires.place(),
                    coordinate + " is a field of an interface, and those cannot require others.");
        }
        FieldSetReading reading = new FieldSetReading(fieldSets, report, FieldSetCodes.REQUIRES, coordinate, requires);
        TypedFieldSet fields = reading.read(type);
        if (fields != null) {
            new ExternalLeaves(view, REQUIRES_FIELDS_MISSING_EXTERNAL, reading).check(fields);
        }
    }
}
