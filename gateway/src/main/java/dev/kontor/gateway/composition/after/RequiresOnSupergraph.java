package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_INVALID_FIELDS;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.federation.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a field requires can be asked for in the supergraph. The other subgraphs resolve it, and of a field's arguments the
 * supergraph has those that are in all of them.
 */
final class RequiresOnSupergraph {

    /** One application of {@code @requires}. */
    private record Requirement(SubgraphSchema subgraph, String coordinate, Applied applied) {}

    private final Merged merged;
    private final Report report;

    private RequiresOnSupergraph(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
    }

    static void check(Merged merged, Report report) {
        RequiresOnSupergraph rule = new RequiresOnSupergraph(merged, report);
        merged.subgraphs().forEach(view -> rule.check(view.schema()));
    }

    private void check(SubgraphSchema subgraph) {
        subgraph.types(ImplementingDef.class)
                .forEach(type -> type.fields()
                        .values()
                        .forEach(field -> field.applied(FederationDirective.REQUIRES)
                                .forEach(applied -> {
                                    // That it is a field set at all was asked in the subgraph.
                                    FieldSet required = FieldSet.parseIfValid(applied.text("fields"));
                                    if (required != null) {
                                        String coordinate = type.name() + "." + field.name();
                                        check(new Requirement(subgraph, coordinate, applied), type.name(), required);
                                    }
                                })));
    }

    private void check(Requirement requirement, String typeName, FieldSet selection) {
        MergedImplementing type = merged.implementing(typeName);
        for (FieldSet.Item item : selection.items()) {
            switch (item) {
                case FieldSet.FragmentItem fragment ->
                    check(requirement, fragment.typeCondition(), fragment.selection());
                case FieldSet.FieldItem selected -> {
                    MergedField field = type == null ? null : type.field(selected.name());
                    if (field != null) {
                        check(requirement, typeName, field, selected);
                        check(requirement, field.type().name(), selected.selection());
                    }
                }
            }
        }
    }

    private void check(Requirement requirement, String type, MergedField field, FieldSet.FieldItem selected) {
        Set<String> given = selected.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        String name = type + "." + field.name();
        for (Argument argument : selected.arguments()) {
            if (!field.arguments().containsKey(argument.name())) {
                refuse(
                        requirement,
                        others(
                                requirement,
                                type,
                                field.name(),
                                each -> !each.arguments().containsKey(argument.name())),
                        "gives an argument " + argument.name() + " to " + name + ", which lacks it");
            }
        }
        for (MergedInputValue argument : field.arguments().values()) {
            if (argument.isRequired() && !given.contains(argument.name())) {
                refuse(
                        requirement,
                        others(requirement, type, field.name(), each -> isRequired(each, argument.name())),
                        "gives no argument " + argument.name() + " to " + name + ", which must have it");
            }
        }
    }

    private static boolean isRequired(FieldDef field, String argument) {
        InputValueDef found = field.arguments().get(argument);
        return found != null && found.isRequired();
    }

    /** The field in the other subgraphs that have it so. */
    private List<FieldDef> others(Requirement requirement, String type, String field, Predicate<FieldDef> test) {
        List<FieldDef> others = new ArrayList<>();
        merged.subgraphs().stream()
                .map(view -> view.schema())
                .filter(schema -> !schema.name().equals(requirement.subgraph.name()))
                .forEach(schema -> {
                    ImplementingDef found = schema.implementing(type);
                    FieldDef other = found == null ? null : found.field(field);
                    if (other != null && test.test(other)) {
                        others.add(other);
                    }
                });
        return others;
    }

    private void refuse(Requirement requirement, List<FieldDef> others, String problem) {
        List<Place> places = new ArrayList<>(List.of(requirement.applied.place()));
        others.forEach(other -> places.add(other.place()));
        String where = others.stream().map(other -> other.place().subgraph()).collect(Collectors.joining(", "));
        report.error(
                REQUIRES_INVALID_FIELDS,
                requirement.coordinate,
                places,
                "In " + requirement.subgraph.name() + ", " + requirement.applied + " " + problem
                        + (where.isEmpty() ? " in the supergraph." : " in " + where + "."));
    }
}
