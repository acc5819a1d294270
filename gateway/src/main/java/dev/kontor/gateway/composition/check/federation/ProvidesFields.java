package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_FIELDS_HAS_ARGS;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_FIELDS_MISSING_EXTERNAL;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_ON_NON_OBJECT_FIELD;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;

/**
 * {@code @provides} selects fields of what its field returns that are others' elsewhere; its field must be one that this
 * subgraph resolves, and return something with fields.
 */
record ProvidesFields(FieldSets fieldSets) implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        AppliedToField.all(view, FederationDirective.PROVIDES).forEach(each -> check(view, each, report));
    }

    private void check(SchemaView view, AppliedToField site, Report report) {
        String coordinate = site.coordinate();
        Applied provides = site.applied();
        if (site.type() instanceof InterfaceDef) {
            report.error(
                    PROVIDES_UNSUPPORTED_ON_INTERFACE,
                    coordinate,
                    provides.place(),
                    coordinate + " is a field of an interface, and those cannot provide others.");
        }
        if (view.isExternal(site.type(), site.field())) {
            report.error(
                    EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    coordinate,
                    provides.place(),
                    coordinate + " is @external, so that what it provides is not decided here.");
            return;
        }
        TypeDef returned = view.schema().type(site.field().type().name());
        if (!(returned instanceof ImplementingDef || returned instanceof UnionDef)) {
            report.error(
                    PROVIDES_ON_NON_OBJECT_FIELD,
                    coordinate,
                    provides.place(),
                    coordinate + " returns " + site.field().type() + ", which has no fields to provide.");
            return;
        }
        FieldSetReading reading = new FieldSetReading(fieldSets, report, FieldSetCodes.PROVIDES, coordinate, provides);
        TypedFieldSet fields = reading.read(returned);
        if (fields == null) {
            return;
        }
        fields.all()
                .filter(selected -> !selected.field().arguments().isEmpty())
                .forEach(selected -> reading.error(PROVIDES_FIELDS_HAS_ARGS, selected + " has arguments."));
        new ExternalLeaves(view, PROVIDES_FIELDS_MISSING_EXTERNAL, reading).check(fields);
    }
}
