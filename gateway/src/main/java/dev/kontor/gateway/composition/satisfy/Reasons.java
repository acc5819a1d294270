package dev.kontor.gateway.composition.satisfy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes reasons subgraph by subgraph, and what would help. */
final class Reasons {

    /** A query that may be met in hundreds of subgraphs lacks the same in all of them. */
    private static final int MOST = 20;

    private Reasons() {}

    static String text(List<Reason> reasons) {
        SortedMap<String, List<Reason>> bySubgraph = new TreeMap<>();
        reasons.stream()
                .limit(MOST)
                .forEach(reason -> bySubgraph
                        .computeIfAbsent(reason.from(), from -> new ArrayList<>())
                        .add(reason));
        StringBuilder text = new StringBuilder();
        bySubgraph.forEach((from, each) -> text.append("- From \"")
                .append(from)
                .append("\": ")
                .append(String.join("; ", each.stream().map(Reason::toString).toList()))
                .append(".\n"));
        if (reasons.size() > MOST) {
            text.append("- And ").append(reasons.size() - MOST).append(" reasons more.\n");
        }
        return text.append(help(reasons)).toString();
    }

    /** What mends the reason that is nearest to the goal. */
    private static String help(List<Reason> reasons) {
        String best = null;
        int nearest = Integer.MAX_VALUE;
        for (Reason reason : reasons) {
            String help = help(reason);
            if (help != null && rank(reason) < nearest) {
                best = help;
                nearest = rank(reason);
            }
        }
        return best == null ? "Let one of these subgraphs resolve it." : best;
    }

    private static int rank(Reason reason) {
        return switch (reason) {
            case Reason.NoWayBack ignored -> 0;
            case Reason.RequirementUnknown ignored -> 5;
            case Reason.NoTypename ignored -> 1;
            case Reason.KeyUnknown ignored -> 2;
            case Reason.NoKey ignored -> 3;
            case Reason.NoInterface ignored -> 4;
            case Reason.Labelled ignored -> 6;
            case Reason.External ignored -> 7;
            case Reason.Overridden ignored -> 8;
            case Reason.NoField ignored -> 9;
            case Reason.NoType ignored -> 10;
        };
    }

    private static @Nullable String help(Reason reason) {
        return switch (reason) {
            case Reason.NoWayBack back ->
                "Add a @key to `" + back.type() + "` in \"" + back.from()
                        + "\" all fields of which it resolves itself.";
            case Reason.RequirementUnknown required ->
                "Give \"" + required.from() + "\" what it takes to reach the subgraph that resolves `"
                        + required.missing() + "`.";
            case Reason.NoTypename seen ->
                "Add a resolvable @key to interface `" + seen.type() + "` in a subgraph that defines its objects.";
            case Reason.KeyUnknown key ->
                "Let \"" + key.from() + "\" resolve `" + key.missing() + "` of `" + key.type() + "`.";
            case Reason.NoKey key ->
                "Add a " + (key.unresolvable() ? "resolvable " : "") + "@key to `" + key.type() + "` in \"" + key.to()
                        + "\", of fields that \"" + key.from() + "\" resolves.";
            case Reason.NoInterface missing ->
                "Define interface `" + missing.type() + "` with a @key in \"" + missing.to() + "\".";
            case Reason.External external ->
                "Let \"" + external.from() + "\" resolve `" + external.coordinate() + "` itself.";
            case Reason.NoField missing -> "Add `" + missing.coordinate() + "` to \"" + missing.from() + "\".";
            case Reason.Labelled ignored -> null;
            case Reason.Overridden ignored -> null;
            case Reason.NoType ignored -> null;
        };
    }
}
