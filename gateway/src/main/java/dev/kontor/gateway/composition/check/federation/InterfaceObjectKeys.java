package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_OBJECT_USAGE_ERROR;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.view.SchemaView;

/** An object that stands for an interface is found by a key: other subgraphs know which object it is. */
final class InterfaceObjectKeys implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(ObjectDef.class)
                .filter(type -> type.has(INTERFACE_OBJECT) && !type.has(KEY))
                .forEach(type -> report.error(
                        INTERFACE_OBJECT_USAGE_ERROR,
                        type.name(),
                        type.place(),
                        type.name() + " is an @interfaceObject without a key."));
    }
}
