package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.stream.Stream;

/** A directive on a field. */
record AppliedToField(ImplementingDef type, FieldDef field, Applied applied) {

    /** Wherever a schema has the directive on a field, in the order of the SDL. */
    static Stream<AppliedToField> all(SchemaView view, FederationDirective directive) {
        return view.schema()
                .types(ImplementingDef.class)
                .flatMap(type -> type.fields().values().stream()
                        .flatMap(field ->
                                field.applied(directive).map(applied -> new AppliedToField(type, field, applied))));
    }

    /** Of the field. */
    String coordinate() {
        return new Coordinate(type.name(), field.name()).toString();
    }
}
