package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.FieldImplementation;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.List;

/**
 * A type has the fields of its interfaces: of the same types or subtypes, with the same arguments, and no others that must be
 * given.
 *
 * @see <a href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation</a>
 */
final class InterfaceFieldsRepeated implements Rule {

    /** Fields of an interface that a type may lack before the rest is passed over: all would cost types times fields. */
    private static final int MOST_MISSING = 10;

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types(ImplementingDef.class).forEach(type -> {
            for (Implemented each : type.implemented()) {
                if (schema.type(each.name()) instanceof InterfaceDef itf
                        && !itf.name().equals(type.name())) {
                    check(type, itf, each.place(), types, report);
                }
            }
        });
    }

    private static void check(ImplementingDef type, InterfaceDef itf, Place place, TypeSystem types, Report report) {
        int missing = 0;
        for (FieldDef expected : itf.fields().values()) {
            FieldDef field = type.field(expected.name());
            if (field != null) {
                check(type, field, itf, expected, types, report);
                continue;
            }
            if (missing++ == MOST_MISSING) {
                return;
            }
            report.error(
                    INVALID_GRAPHQL,
                    type.name(),
                    List.of(place, expected.place()),
                    type.name() + " implements " + itf.name() + " and lacks its field " + expected.name() + ".");
        }
    }

    private static void check(
            ImplementingDef type,
            FieldDef field,
            InterfaceDef itf,
            FieldDef expected,
            TypeSystem types,
            Report report) {
        String coordinate = type.name() + "." + field.name();
        String implemented = itf.name() + "." + expected.name();
        for (FieldImplementation.Problem problem : FieldImplementation.problems(field, expected, implemented, types)) {
            report.error(
                    INVALID_GRAPHQL,
                    problem.coordinate(coordinate),
                    List.of(field.place(), expected.place()),
                    problem.message());
        }
    }
}
