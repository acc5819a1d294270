package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Directives that subgraphs apply to one element → those that the supergraph applies to it. */
final class AppliedDirectives {

    private final DirectivePlan plan;
    private final AccessSpread spread;
    private final Report report;

    AppliedDirectives(DirectivePlan plan, AccessSpread spread, Report report) {
        this.plan = plan;
        this.spread = spread;
        this.report = report;
    }

    /** Whether the supergraph has what a subgraph applies. */
    boolean isMerged(SchemaView subgraph, Applied applied) {
        return plan.name(subgraph, applied) != null;
    }

    List<MergedDirective> merge(SequencedMap<SchemaView, ? extends Element> sources, String coordinate) {
        SequencedMap<SchemaView, List<Applied>> applied = new LinkedHashMap<>();
        sources.forEach((view, element) -> applied.put(view, element.applied()));
        return mergeAll(applied, coordinate);
    }

    /** As {@link #merge}; but the field is not sliced by arguments that not all subgraphs have. */
    List<MergedDirective> mergeOnField(
            SequencedMap<SchemaView, ? extends Element> sources, String coordinate, Set<String> arguments) {
        String listSize = plan.federation().get(FederationDirective.LIST_SIZE);
        return merge(sources, coordinate).stream()
                .map(each -> each.name().equals(listSize) ? slicedBy(each, arguments) : each)
                .toList();
    }

    private static MergedDirective slicedBy(MergedDirective listSize, Set<String> arguments) {
        if (!(listSize.arguments().get("slicingArguments") instanceof ConstValue.Items slicing)) {
            return listSize;
        }
        List<ConstValue> names = slicing.items().stream()
                .filter(each -> each instanceof ConstValue.Text name && arguments.contains(name.value()))
                .toList();
        SequencedMap<String, ConstValue> kept = new LinkedHashMap<>(listSize.arguments());
        kept.put("slicingArguments", new ConstValue.Items(names));
        return new MergedDirective(listSize.name(), kept);
    }

    List<MergedDirective> mergeAll(SequencedMap<SchemaView, List<Applied>> sources, String coordinate) {
        SequencedMap<String, List<Applied>> byName = new LinkedHashMap<>();
        sources.forEach((view, applied) -> applied.forEach(each -> add(byName, view, each)));
        spread.onto(coordinate).forEach(each -> add(byName, each.subgraph(), each.applied()));
        List<MergedDirective> merged = new ArrayList<>();
        byName.forEach((name, applied) -> merged.addAll(merge(name, applied, coordinate)));
        return merged;
    }

    /** What is asked of callers for a field that no subgraph has on this very type. */
    List<MergedDirective> spreadOnto(String coordinate) {
        return mergeAll(new LinkedHashMap<>(), coordinate);
    }

    private void add(SequencedMap<String, List<Applied>> byName, SchemaView subgraph, Applied applied) {
        String name = plan.name(subgraph, applied);
        if (name != null) {
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(applied);
        }
    }

    private List<MergedDirective> merge(String name, List<Applied> all, String coordinate) {
        DirectiveDef definition = plan.definition(name);
        SequencedMap<Map<String, ConstValue>, List<Applied>> distinct = new LinkedHashMap<>();
        all.forEach(each -> distinct.computeIfAbsent(complete(each, definition), args -> new ArrayList<>())
                .add(each));
        if (definition.repeatable() || distinct.size() == 1) {
            return distinct.values().stream()
                    .map(each -> new MergedDirective(name, each.getFirst().arguments()))
                    .toList();
        }
        FederationDirective directive = all.getFirst().federation();
        if (directive != null && ArgumentStrategies.knows(directive)) {
            return mergeArguments(name, directive, all, coordinate);
        }
        report.hint(
                HintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                coordinate,
                all.stream().map(Applied::place).toList(),
                "@" + name + " on " + coordinate
                        + " has different arguments; the supergraph has the most frequent ones.");
        int most = distinct.values().stream().mapToInt(List::size).max().orElse(0);
        return distinct.values().stream()
                .filter(each -> each.size() == most)
                .limit(1)
                .map(each -> new MergedDirective(name, each.getFirst().arguments()))
                .toList();
    }

    private List<MergedDirective> mergeArguments(
            String name, FederationDirective directive, List<Applied> all, String coordinate) {
        List<Place> places = all.stream().map(Applied::place).toList();
        SequencedMap<String, ConstValue> arguments = ArgumentStrategies.merge(directive, all);
        if (arguments == null) {
            report.error(
                    ErrorCode.LIMIT_EXCEEDED,
                    coordinate,
                    places,
                    "There are too many ways to satisfy all the @" + name + " on " + coordinate + ".");
            return List.of();
        }
        report.hint(
                HintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                coordinate,
                places,
                "@" + name + " on " + coordinate + " has the arguments of all subgraphs together.");
        return List.of(new MergedDirective(name, arguments));
    }

    /** The arguments with the defaults of those that are not given. */
    private static Map<String, ConstValue> complete(Applied applied, DirectiveDef definition) {
        Map<String, ConstValue> arguments = new LinkedHashMap<>(applied.arguments());
        for (InputValueDef argument : definition.arguments().values()) {
            if (argument.defaultValue() != null) {
                arguments.putIfAbsent(argument.name(), argument.defaultValue());
            }
        }
        return arguments;
    }
}
