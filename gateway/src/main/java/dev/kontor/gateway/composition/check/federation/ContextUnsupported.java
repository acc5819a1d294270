package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.UNSUPPORTED_FEATURE;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;

/** Values that come from further up in the operation: our gateway cannot plan them, so they are refused where they are used. */
final class ContextUnsupported {

    private ContextUnsupported() {}

    /** Reports each use; whether there was one. */
    static boolean isUsed(SchemaView view, Report report) {
        boolean used = false;
        for (TypeDef type : view.schema().types().values()) {
            used |= refuse(type, type.name(), FederationDirective.CONTEXT, report);
            if (type instanceof ImplementingDef implementing) {
                for (FieldDef field : implementing.fields().values()) {
                    String coordinate = new Coordinate(type.name(), field.name()).toString();
                    for (Element argument : field.arguments().values()) {
                        String what = coordinate + "(" + argument.name() + ":)";
                        used |= refuse(argument, what, FederationDirective.FROM_CONTEXT, report);
                    }
                }
            }
        }
        return used;
    }

    private static boolean refuse(Element element, String coordinate, FederationDirective directive, Report report) {
        element.applied(directive)
                .forEach(applied -> report.error(
                        UNSUPPORTED_FEATURE,
                        coordinate,
                        applied.place(),
                        applied + " on " + coordinate + " is not supported."));
        return element.has(directive);
    }
}
