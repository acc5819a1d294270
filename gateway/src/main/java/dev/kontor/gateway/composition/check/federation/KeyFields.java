package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.KEY_FIELDS_HAS_ARGS;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet.Selected;
import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.SpecVersion;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;

/**
 * A key selects fields of its type whose values tell objects apart by themselves: none with arguments, none whose value is
 * an interface or union.
 */
record KeyFields(FieldSets fieldSets) implements Rule {

    private static final SpecVersion ON_INTERFACES = new SpecVersion(2, 3);

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(ImplementingDef.class)
                .forEach(type -> type.applied(FederationDirective.KEY).forEach(key -> check(view, type, key, report)));
    }

    private void check(SchemaView view, ImplementingDef type, Applied key, Report report) {
        if (type instanceof InterfaceDef && !view.schema().version().isAtLeast(ON_INTERFACES)) {
            report.error(
                    KEY_UNSUPPORTED_ON_INTERFACE,
                    type.name(),
                    key.place(),
                    "The interface " + type.name() + " has a key, which it cannot have before federation "
                            + ON_INTERFACES + ".");
        }
        FieldSetReading reading = new FieldSetReading(fieldSets, report, FieldSetCodes.KEY, type.name(), key);
        TypedFieldSet fields = reading.typed(type);
        if (fields == null) {
            return;
        }
        List<Selected> abstracts =
                fields.all().filter(each -> isAbstract(view, each)).toList();
        abstracts.forEach(selected -> reading.error(
                KEY_FIELDS_SELECT_INVALID_TYPE,
                selected + " returns " + selected.field().type() + ", which is abstract."));
        // That nothing is selected of what cannot be selected is no further mistake.
        if (!abstracts.isEmpty() || !reading.isSelection(fields)) {
            return;
        }
        fields.all()
                .filter(selected -> !selected.field().arguments().isEmpty())
                .forEach(selected -> reading.error(KEY_FIELDS_HAS_ARGS, selected + " has arguments."));
    }

    private static boolean isAbstract(SchemaView view, Selected selected) {
        TypeDef returned = view.schema().type(selected.field().type().name());
        return returned instanceof InterfaceDef || returned instanceof UnionDef;
    }
}
