package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Says what the walk found, once for each field: the first is the shortest. */
final class Findings implements Walk.Listener {

    private record Shared(String coordinate, String subgraph) {}

    private final Merged merged;
    private final Api api;
    private final Knowledge knowledge;
    private final Report report;
    private final Witness witness;
    private final Set<String> said = new HashSet<>();
    private final Map<String, MergedField> mutations = new LinkedHashMap<>();
    private final Map<Shared, List<String>> ofMutations = new LinkedHashMap<>();

    Findings(Merged merged, Api api, Knowledge knowledge, Report report) {
        this.merged = merged;
        this.api = api;
        this.knowledge = knowledge;
        this.report = report;
        witness = new Witness(merged);
    }

    @Override
    public void unanswered(State state, State.Step step, Reach reach) {
        String coordinate = coordinate(state, step);
        if (said.add(coordinate)) {
            report.error(ErrorCode.SATISFIABILITY_ERROR, coordinate, places(state, step), message(state, step, reach));
        }
    }

    @Override
    public boolean reached(State state) {
        if (api.isObject(state.type()) || !(state.step() instanceof State.Read read)) {
            return true;
        }
        SharedRuntimeTypes types = SharedRuntimeTypes.of(state, read.field(), api, knowledge.graph());
        if (types.isDisjoint()) {
            if (said.add(read.coordinate())) {
                report.error(
                        ErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                        read.coordinate(),
                        places(read),
                        "The subgraphs that share `" + read.coordinate() + "` can never return the same: "
                                + types.differences() + ".");
            }
            return false;
        }
        if (types.isUnequal() && said.add("hint " + read.coordinate())) {
            report.hint(
                    HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN,
                    read.coordinate(),
                    places(read),
                    "The subgraphs that share `" + read.coordinate() + "` are to return "
                            + String.join(", ", types.common()) + " only, since they must all return the same: "
                            + types.differences() + ".");
        }
        return true;
    }

    /** Keeps what is found below a mutation's field when one subgraph resolves it. */
    Walk.Listener ofMutation(State state, String subgraph) {
        State.Read read = (State.Read) Objects.requireNonNull(state.step());
        mutations.put(read.coordinate(), read.field());
        List<String> messages =
                ofMutations.computeIfAbsent(new Shared(read.coordinate(), subgraph), shared -> new ArrayList<>());
        return new Walk.Listener() {

            @Override
            public void unanswered(State at, State.Step step, Reach reach) {
                messages.add(message(at, step, reach));
            }

            @Override
            public boolean reached(State at) {
                return true;
            }
        };
    }

    void reportMutations() {
        mutations.forEach((coordinate, field) -> {
            List<Map.Entry<Shared, List<String>>> all = ofMutations.entrySet().stream()
                    .filter(each -> each.getKey().coordinate.equals(coordinate))
                    .toList();
            if (all.stream().anyMatch(each -> each.getValue().isEmpty())) {
                return;
            }
            StringBuilder text = new StringBuilder("Each of the subgraphs that share the mutation `" + coordinate
                    + "` must leave something to others, and it can run in one of them only.");
            all.forEach(each -> text.append("\nIf \"" + each.getKey().subgraph + "\" runs it: ")
                    .append(each.getValue().getFirst()));
            report.error(
                    ErrorCode.SATISFIABILITY_ERROR,
                    coordinate,
                    places(new State.Read("Mutation", field)),
                    text.toString());
        });
    }

    private String message(State state, State.Step step, Reach reach) {
        List<State.Step> steps =
                Stream.concat(state.steps().stream(), Stream.of(step)).toList();
        List<Reason> reasons = Explanation.of(merged, knowledge, state, step, reach);
        return "This query cannot be answered:\n" + witness.operation(state.root(), steps) + Reasons.text(reasons);
    }

    private static String coordinate(State state, State.Step step) {
        return switch (step) {
            case State.Read read -> read.coordinate();
            // The object that cannot be told is a matter of the field that returns it.
            case State.Cast cast -> state.step() instanceof State.Read read ? read.coordinate() : cast.object();
        };
    }

    private List<Place> places(State state, State.Step step) {
        return switch (step) {
            case State.Read read -> places(read);
            case State.Cast ignored -> state.step() instanceof State.Read read ? places(read) : List.of();
        };
    }

    /** Of the field in all subgraphs that have it. */
    private List<Place> places(State.Read read) {
        List<String> types = new ArrayList<>(List.of(read.type()));
        if (read.field().parts().isEmpty()) {
            // It came from an interface that is seen as an object.
            types.addAll(api.interfaces(read.type()));
        }
        return merged.subgraphs().stream()
                .flatMap(view -> types.stream().flatMap(type -> {
                    ImplementingDef definition = view.schema().implementing(type);
                    FieldDef field = definition == null
                            ? null
                            : definition.field(read.field().name());
                    return Stream.ofNullable(field).map(FieldDef::place);
                }))
                .toList();
    }
}
