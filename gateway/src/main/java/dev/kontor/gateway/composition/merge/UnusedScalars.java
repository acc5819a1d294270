package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Scalars that a subgraph has only for arguments of its own directives. Those are not composed, so nobody could use such a
 * scalar in the supergraph. (Other composers keep them; any other scalar is kept here too.)
 */
final class UnusedScalars {

    private UnusedScalars() {}

    static void drop(Merging merging, SequencedMap<String, MergedType> types, Collection<DirectiveDef> kept) {
        Set<String> used = new HashSet<>();
        types.values().forEach(type -> addUsed(type, used));
        kept.forEach(directive -> directive
                .arguments()
                .values()
                .forEach(each -> used.add(each.type().name())));
        Set<String> ofDirectives = new HashSet<>();
        for (SchemaView view : merging.subgraphs()) {
            view.schema().directives().values().stream()
                    .filter(directive -> directive.origin() == DirectiveDef.Origin.SUBGRAPH)
                    .flatMap(directive -> directive.arguments().values().stream())
                    .forEach(argument -> ofDirectives.add(argument.type().name()));
        }
        for (String name : List.copyOf(types.keySet())) {
            if (types.get(name) instanceof MergedScalar && ofDirectives.contains(name) && !used.contains(name)) {
                types.remove(name);
                merging.report()
                        .hint(
                                HintCode.UNUSED_SCALAR_DROPPED,
                                name,
                                List.of(),
                                "The scalar " + name + " is used by directives only that are not composed.");
            }
        }
    }

    private static void addUsed(MergedType type, Set<String> used) {
        switch (type) {
            case MergedImplementing implementing -> {
                for (MergedField field : implementing.fields().values()) {
                    used.add(field.type().name());
                    add(field.arguments().values(), used);
                }
            }
            case MergedInput input -> add(input.fields().values(), used);
            default -> {
                // Unions have objects, enums and scalars nothing that is a scalar.
            }
        }
    }

    private static void add(Collection<MergedInputValue> values, Set<String> used) {
        values.forEach(value -> used.add(value.type().name()));
    }
}
