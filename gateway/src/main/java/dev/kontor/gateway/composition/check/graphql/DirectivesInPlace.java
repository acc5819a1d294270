package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.Arrays;
import java.util.List;

/**
 * Directives are defined, and where their definitions allow.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation">Directives</a>
 */
final class DirectivesInPlace implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        check(schema.applied(), "schema", "SCHEMA", schema, report);
        Elements.places(schema)
                .forEach(place -> check(place.element().applied(), place.coordinate(), place.where(), schema, report));
    }

    private static void check(
            List<Applied> all, String coordinate, String where, SubgraphSchema schema, Report report) {
        for (Applied each : all) {
            DirectiveDef definition = schema.directives().get(each.name());
            if (definition == null) {
                report.error(INVALID_GRAPHQL, coordinate, each.place(), unknown(each.name(), schema));
            } else if (!definition.locations().contains(where)) {
                report.error(
                        INVALID_GRAPHQL,
                        coordinate,
                        each.place(),
                        "@" + each.name() + " cannot be on " + where + ", only on "
                                + String.join(", ", definition.locations()) + ".");
            }
        }
    }

    private static String unknown(String name, SubgraphSchema schema) {
        String message = "There is no directive @" + name + ".";
        boolean federation = Arrays.stream(FederationDirective.values())
                .anyMatch(each -> each.directiveName().equals(name));
        if (!federation) {
            return message;
        }
        if (!schema.isFederation2()) {
            return message + " It is one of Federation 2, which the schema does not link.";
        }
        String full = schema.links()
                .of(Spec.FEDERATION.identity())
                .map(link -> link.directiveName(name))
                .orElse(name);
        return schema.directives().containsKey(full)
                ? message + " That of federation is called @" + full + " here, since it is not imported as @" + name
                        + "."
                : message + " It came with a later version of federation than " + schema.version() + ".";
    }
}
