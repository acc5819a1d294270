package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_UNUSED;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;

/** A field of another subgraph is repeated for something: a field set selects it, or an interface asks for it. */
final class ExternalUsed implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(ImplementingDef.class)
                .forEach(type -> type.fields().values().stream()
                        .filter(field -> view.isExternal(type, field) && !view.isUsed(type, field))
                        .forEach(field -> {
                            String coordinate = new Coordinate(type.name(), field.name()).toString();
                            report.error(
                                    EXTERNAL_UNUSED,
                                    coordinate,
                                    field.place(),
                                    coordinate + " is @external, and nothing here uses it.");
                        }));
    }
}
