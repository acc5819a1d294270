package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directive that is not repeatable is on something once, in its definition and extensions together.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location">Directives are unique</a>
 */
final class DirectivesOnce implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        check(schema.applied(), "schema", schema, report);
        Elements.places(schema).forEach(place -> check(place.element().applied(), place.coordinate(), schema, report));
    }

    private static void check(List<Applied> all, String coordinate, SubgraphSchema schema, Report report) {
        if (all.size() < 2) {
            return;
        }
        Map<String, Applied> first = new HashMap<>();
        for (Applied each : all) {
            DirectiveDef definition = schema.directives().get(each.name());
            Applied former = first.putIfAbsent(each.name(), each);
            if (former != null && definition != null && !definition.repeatable()) {
                report.error(
                        INVALID_GRAPHQL,
                        coordinate,
                        List.of(former.place(), each.place()),
                        "@" + each.name() + " is there twice, and is not repeatable.");
            }
        }
    }
}
