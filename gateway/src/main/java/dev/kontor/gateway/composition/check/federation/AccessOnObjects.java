package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.link.FederationDirective.AUTHENTICATED;
import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.POLICY;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES_SCOPES;
import static dev.kontor.gateway.composition.report.ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.EnumSet;
import java.util.Set;

/** Who may see an interface follows from who may see its objects: only those are guarded. */
final class AccessOnObjects implements Rule {

    private static final Set<FederationDirective> ACCESS = EnumSet.of(AUTHENTICATED, REQUIRES_SCOPES, POLICY);

    @Override
    public void check(SchemaView view, Report report) {
        view.schema().types(ImplementingDef.class).forEach(type -> {
            if (type instanceof InterfaceDef || type.has(INTERFACE_OBJECT)) {
                refuse(type, type.name(), report);
            }
            if (type instanceof InterfaceDef) {
                type.fields()
                        .values()
                        .forEach(field -> refuse(field, new Coordinate(type.name(), field.name()).toString(), report));
            }
        });
    }

    private static void refuse(Element element, String coordinate, Report report) {
        for (Applied applied : element.applied()) {
            FederationDirective directive = applied.federation();
            if (directive != null && ACCESS.contains(directive)) {
                report.error(
                        AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
                        coordinate,
                        applied.place(),
                        "@" + applied.name() + " is on " + coordinate
                                + ", which is an interface, stands for one, or is a field of one.");
            }
        }
    }
}
