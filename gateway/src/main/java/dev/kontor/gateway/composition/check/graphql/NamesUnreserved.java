package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.List;
import java.util.Set;

/**
 * Names that begin with two underscores are introspection's, and some names of enum values would be read as other values.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names">Reserved names</a>
 */
final class NamesUnreserved implements Rule {

    private static final Set<String> OTHER_VALUES = Set.of("true", "false", "null");

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types().values().forEach(type -> check(type.name(), type.name(), List.of(type.place()), report));
        Elements.fields(schema)
                .forEach(each -> check(
                        each.definition().name(),
                        each.coordinate(),
                        List.of(each.definition().place()),
                        report));
        Elements.inputs(schema)
                .forEach(each -> check(
                        each.definition().name(),
                        each.coordinate(),
                        List.of(each.definition().place()),
                        report));
        Elements.ownDirectives(schema).forEach(each -> check(each.name(), "@" + each.name(), places(each), report));
        schema.types(EnumDef.class)
                .forEach(type -> type.values().values().forEach(value -> {
                    String coordinate = type.name() + "." + value.name();
                    check(value.name(), coordinate, List.of(value.place()), report);
                    if (OTHER_VALUES.contains(value.name())) {
                        report.error(
                                INVALID_GRAPHQL,
                                coordinate,
                                value.place(),
                                value.name() + " cannot be a value of an enum.");
                    }
                }));
    }

    private static void check(String name, String coordinate, List<Place> places, Report report) {
        if (name.startsWith("__")) {
            report.error(
                    INVALID_GRAPHQL,
                    coordinate,
                    places,
                    "The name " + name + " begins with two underscores, as only names of introspection do.");
        }
    }

    private static List<Place> places(DirectiveDef directive) {
        return directive.place() == null ? List.of() : List.of(directive.place());
    }
}
