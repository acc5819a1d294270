package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_ON_INTERFACE;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;

/** Objects resolve fields, interfaces do not: nothing of theirs is another subgraph's. */
final class ExternalOnInterface implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(InterfaceDef.class)
                .forEach(type -> type.fields().values().stream()
                        .filter(field -> view.isExternal(type, field))
                        .forEach(field -> refuse(type, field, report)));
    }

    private static void refuse(InterfaceDef type, FieldDef field, Report report) {
        String coordinate = new Coordinate(type.name(), field.name()).toString();
        report.error(
                EXTERNAL_ON_INTERFACE,
                coordinate,
                field.place(),
                coordinate + " is a field of an interface, and @external.");
    }
}
