package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.typesystem.Values;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Directives that are composed fit the definition that was kept, that of one subgraph: others may apply theirs where it cannot
 * be, or with other arguments.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#@composeDirective">composeDirective</a>
 */
final class MergedDirectives {

    private final Merged merged;
    private final Values values;
    private final Report report;

    private MergedDirectives(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
        values = new Values(SupergraphTypes.of(merged));
    }

    static void check(Merged merged, Report report) {
        MergedDirectives rule = new MergedDirectives(merged, report);
        Elements.all(merged).filter(each -> !each.element().applied().isEmpty()).forEach(rule::check);
    }

    private void check(Elements.Placed placed) {
        Set<String> names = new HashSet<>();
        for (MergedDirective applied : placed.element().applied()) {
            DirectiveDef definition = merged.directives().get(applied.name());
            boolean again = !names.add(applied.name());
            if (definition != null && definition.origin() == DirectiveDef.Origin.SUBGRAPH) {
                String problem = problem(applied, definition, placed.where(), again);
                if (problem != null) {
                    report.error(
                            INVALID_GRAPHQL,
                            placed.at().toString(),
                            new Sources(merged).of(placed.at()),
                            "@" + applied.name() + " is composed by the definition of one subgraph, by which " + problem
                                    + ".");
                }
            }
        }
    }

    private @Nullable String problem(MergedDirective applied, DirectiveDef definition, String where, boolean again) {
        if (!definition.locations().contains(where)) {
            return "it cannot be on " + where;
        }
        if (again && !definition.repeatable()) {
            return "it is not repeatable";
        }
        for (Map.Entry<String, ConstValue> given : applied.arguments().entrySet()) {
            InputValueDef argument = definition.arguments().get(given.getKey());
            if (argument == null) {
                return "it has no argument " + given.getKey();
            }
            String problem = values.problem(given.getValue(), argument.type());
            if (problem != null) {
                return "its argument " + given.getKey() + " is wrong: " + problem;
            }
        }
        return definition.arguments().values().stream()
                .filter(each -> each.isRequired() && !applied.arguments().containsKey(each.name()))
                .findFirst()
                .map(each -> "it must have an argument " + each.name())
                .orElse(null);
    }
}
