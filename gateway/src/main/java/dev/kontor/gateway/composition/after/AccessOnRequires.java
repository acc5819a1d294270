package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.federation.FieldSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field asks of callers at least what the fields ask that it requires: the gateway fetches those for whoever may have the
 * field, and the field may give away what is in them.
 */
final class AccessOnRequires {

    private final Merged merged;
    private final AccessRules rules;

    private AccessOnRequires(Merged merged) {
        this.merged = merged;
        rules = new AccessRules(merged);
    }

    static void check(Merged merged, Report report) {
        AccessOnRequires rule = new AccessOnRequires(merged);
        if (rule.rules.areNone()) {
            return;
        }
        merged.types().values().forEach(type -> {
            if (type instanceof MergedImplementing implementing) {
                implementing.fields().values().forEach(field -> rule.check(implementing, field, report));
            }
        });
    }

    private void check(MergedImplementing type, MergedField field, Report report) {
        field.parts().forEach((subgraph, part) -> {
            if (part.requires() == null || (part.overridden() == FieldPart.Overridden.UNUSED && part.label() == null)) {
                return;
            }
            AccessRules.Rule own = rules.of(type).and(rules.of(field));
            String problem = problem(own, type.name(), FieldSet.parse(part.requires()));
            if (problem != null) {
                List<Place> places = new Sources(merged)
                        .of(type.name(), field.name()).stream()
                                .filter(place -> place.subgraph().equals(subgraph))
                                .toList();
                report.error(
                        MISSING_TRANSITIVE_AUTH_REQUIREMENTS,
                        type.name() + "." + field.name(),
                        places,
                        "In " + subgraph + ", the field requires " + problem
                                + ", which asks more of callers than it does.");
            }
        });
    }

    /** The first that asks more; null when nothing does. */
    private @Nullable String problem(AccessRules.Rule own, String typeName, FieldSet selection) {
        MergedImplementing type = merged.implementing(typeName);
        for (FieldSet.Item item : selection.items()) {
            String problem = switch (item) {
                case FieldSet.FragmentItem fragment ->
                    own.implies(rules.of(merged.type(fragment.typeCondition())))
                            ? problem(own, fragment.typeCondition(), fragment.selection())
                            : "the type " + fragment.typeCondition();
                case FieldSet.FieldItem selected -> {
                    MergedField field = type == null ? null : type.field(selected.name());
                    yield field == null ? null : problem(own, typeName, field, selected.selection());
                }
            };
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable String problem(AccessRules.Rule own, String type, MergedField field, FieldSet selection) {
        boolean implied = own.implies(rules.of(field))
                && own.implies(rules.of(merged.type(field.type().name())));
        return implied ? problem(own, field.type().name(), selection) : type + "." + field.name();
    }
}
