package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet.Selected;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;

/**
 * Every leaf of a selection is external, or below a field that is: what the subgraph resolves anyway, it need not ask for or
 * promise. Leaves may also be below the field of an interface that is external in one of its objects.
 *
 * @param code of what is not
 */
record ExternalLeaves(SchemaView view, ErrorCode code, FieldSetReading reading) {

    void check(TypedFieldSet fields) {
        check(fields.fields());
    }

    private void check(List<Selected> fields) {
        for (Selected selected : fields) {
            boolean leaf = selected.selection().isEmpty();
            if (leaf && !isExternal(selected)) {
                reading.error(code, selected + " is resolved here" + reason(selected) + ".");
            }
            if (!leaf && !isExternal(selected) && !isExternalInSomeObject(selected)) {
                check(selected.selection());
            }
        }
    }

    private boolean isExternal(Selected selected) {
        return selected.type() instanceof ImplementingDef type && view.isExternal(type, selected.field());
    }

    private boolean isExternalInSomeObject(Selected selected) {
        if (!(selected.type() instanceof InterfaceDef type)) {
            return false;
        }
        for (ObjectDef object : view.implementations(type.name())) {
            FieldDef own = object.field(selected.field().name());
            if (own != null && view.isExternal(object, own)) {
                return true;
            }
        }
        return false;
    }

    private String reason(Selected selected) {
        boolean inNameOnly =
                selected.type() instanceof ImplementingDef type && view.isExternalInNameOnly(type, selected.field());
        return inNameOnly ? ": that it is @external does not count, as a key of an extension selects it" : "";
    }
}
