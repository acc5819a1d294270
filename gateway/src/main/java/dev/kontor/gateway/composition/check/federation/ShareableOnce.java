package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.link.FederationDirective.SHAREABLE;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_SHAREABLE_USAGE;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;
import java.util.stream.Collectors;

/** {@code @shareable} is repeatable so that each part of a type can have it: one, and on objects and their fields only. */
final class ShareableOnce implements Rule {

    @Override
    public void check(SchemaView view, Report report) {
        view.schema().types(ObjectDef.class).forEach(type -> {
            check(type, type.name(), report);
            type.fields()
                    .values()
                    .forEach(field -> check(field, new Coordinate(type.name(), field.name()).toString(), report));
        });
        view.schema()
                .types(InterfaceDef.class)
                .forEach(type -> type.fields()
                        .values()
                        .forEach(field -> field.applied(SHAREABLE).forEach(each -> refuse(type, field, each, report))));
    }

    private static void check(Element element, String coordinate, Report report) {
        element.applied(SHAREABLE).collect(Collectors.groupingBy(Applied::part)).values().stream()
                .filter(onPart -> onPart.size() > 1)
                .forEach(onPart -> refuse(coordinate, onPart, report));
    }

    private static void refuse(String coordinate, List<Applied> repeated, Report report) {
        report.error(
                INVALID_SHAREABLE_USAGE,
                coordinate,
                repeated.stream().map(Applied::place).toList(),
                coordinate + " is @shareable more than once.");
    }

    private static void refuse(InterfaceDef type, Element field, Applied shareable, Report report) {
        String coordinate = new Coordinate(type.name(), field.name()).toString();
        report.error(
                INVALID_SHAREABLE_USAGE,
                coordinate,
                shareable.place(),
                coordinate + " is a field of an interface, and @shareable.");
    }
}
