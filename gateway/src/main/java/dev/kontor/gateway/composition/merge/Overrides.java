package dev.kontor.gateway.composition.merge;

import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.OVERRIDE;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;

import dev.kontor.gateway.composition.merged.FieldPart.Overridden;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.view.Coordinate;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which fields have moved, or are moving, from one subgraph to another.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.7/#@override">override</a>
 */
final class Overrides {

    private static final Pattern LABEL =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9_\\-:./]*|percent\\((\\d{1,2}(\\.\\d{1,8})?|100)\\)");

    private record Key(SchemaView subgraph, Coordinate field) {}

    private record Move(Overridden overridden, @Nullable String label) {}

    private final Map<String, SchemaView> byName = new HashMap<>();
    private final Map<Key, Move> sourceOf = new HashMap<>();
    private final Map<Key, String> labelOf = new HashMap<>();
    private final Report report;

    Overrides(List<SchemaView> subgraphs, Report report) {
        this.report = report;
        subgraphs.forEach(view -> byName.put(view.schema().name(), view));
        for (SchemaView view : subgraphs) {
            for (ImplementingDef type :
                    view.schema().types(ImplementingDef.class).toList()) {
                type.fields()
                        .values()
                        .forEach(field ->
                                field.firstApplied(OVERRIDE).ifPresent(override -> add(view, type, field, override)));
            }
        }
    }

    /** How far the field has been taken over from the subgraph. */
    Overridden overridden(SchemaView subgraph, String type, String field) {
        Move move = sourceOf.get(new Key(subgraph, new Coordinate(type, field)));
        return move == null ? Overridden.NO : move.overridden;
    }

    /** The label of a move that is in progress, on both ends of it; null when there is none. */
    @Nullable String label(SchemaView subgraph, String type, String field) {
        Key key = new Key(subgraph, new Coordinate(type, field));
        Move move = sourceOf.get(key);
        return move == null ? labelOf.get(key) : move.label;
    }

    /** Whether a subgraph of that name is composed. */
    boolean knows(String subgraph) {
        return byName.containsKey(subgraph);
    }

    private void add(SchemaView view, ImplementingDef type, FieldDef field, Applied override) {
        String here = view.schema().name();
        String coordinate = type.name() + "." + field.name();
        String from = override.text("from");
        String label = override.text("label");
        if (type instanceof InterfaceDef) {
            error(
                    ErrorCode.OVERRIDE_ON_INTERFACE,
                    coordinate,
                    override,
                    "@override is on " + coordinate + " in " + here + ", a field of an interface.");
        } else if (type.has(INTERFACE_OBJECT)) {
            error(
                    ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    coordinate,
                    override,
                    "@override is on " + coordinate + " in " + here + ", where the type is an @interfaceObject.");
        } else if (from == null || !byName.containsKey(from)) {
            hint(
                    HintCode.FROM_SUBGRAPH_DOES_NOT_EXIST,
                    coordinate,
                    override,
                    coordinate + " in " + here + " overrides the subgraph \"" + from + "\", which there is none of.");
        } else if (from.equals(here)) {
            error(
                    ErrorCode.OVERRIDE_FROM_SELF_ERROR,
                    coordinate,
                    override,
                    coordinate + " in " + here + " overrides itself.");
        } else if (!isValid(label)) {
            error(
                    ErrorCode.OVERRIDE_LABEL_INVALID,
                    coordinate,
                    override,
                    "The label \"" + label + "\" of the @override on " + coordinate + " in " + here + " is not one.");
        } else {
            addFrom(view, type, field, override, byName.get(from));
        }
    }

    private static boolean isValid(@Nullable String label) {
        return label == null || LABEL.matcher(label).matches();
    }

    private void addFrom(
            SchemaView view, ImplementingDef type, FieldDef field, Applied override, @Nullable SchemaView source) {
        if (source == null) {
            throw new IllegalStateException("Expected a subgraph to override from");
        }
        String coordinate = type.name() + "." + field.name();
        String both = view.schema().name() + " overrides " + source.schema().name();
        String label = override.text("label");
        ImplementingDef there = source.schema().implementing(type.name());
        FieldDef fieldThere = there == null ? null : there.field(field.name());
        if (there == null || fieldThere == null) {
            if (isThereByInterfaceObject(type, field, source)) {
                error(
                        ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                        coordinate,
                        override,
                        both + " for " + coordinate + ", which is there by an @interfaceObject.");
            } else {
                hint(
                        HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                        coordinate,
                        override,
                        both + " for " + coordinate + ", which is not there.");
            }
        } else if (fieldThere.has(OVERRIDE)) {
            error(
                    ErrorCode.OVERRIDE_SOURCE_HAS_OVERRIDE,
                    coordinate,
                    override,
                    both + " for " + coordinate + ", which itself overrides a subgraph there.");
        } else if (fieldThere.has(REQUIRES) || fieldThere.has(PROVIDES)) {
            error(
                    ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    coordinate,
                    override,
                    both + " for " + coordinate + ", which has a @requires or @provides there.");
        } else if (view.isExternal(type, field)) {
            error(
                    ErrorCode.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
                    coordinate,
                    override,
                    both + " for " + coordinate + ", which is @external in "
                            + view.schema().name() + ".");
        } else if (source.isExternal(there, fieldThere)) {
            hint(
                    HintCode.OVERRIDE_DIRECTIVE_CAN_BE_REMOVED,
                    coordinate,
                    override,
                    both + " for " + coordinate + ", which is external there.");
        } else {
            Overridden overridden = source.isUsed(there, fieldThere) ? Overridden.BUT_USED : Overridden.UNUSED;
            Coordinate moved = new Coordinate(type.name(), field.name());
            sourceOf.put(new Key(source, moved), new Move(overridden, label));
            if (label != null) {
                labelOf.put(new Key(view, moved), label);
            }
            hint(
                    label == null ? HintCode.OVERRIDDEN_FIELD_CAN_BE_REMOVED : HintCode.OVERRIDE_MIGRATION_IN_PROGRESS,
                    coordinate,
                    override,
                    both + " for " + coordinate
                            + (label == null ? ", which could be removed there." : ", where the label is active."));
        }
    }

    private static boolean isThereByInterfaceObject(ImplementingDef type, FieldDef field, SchemaView source) {
        return type.implemented().stream()
                .map(each -> source.schema().implementing(each.name()))
                .anyMatch(each -> each != null && each.has(INTERFACE_OBJECT) && each.field(field.name()) != null);
    }

    private void error(ErrorCode code, String coordinate, Applied override, String message) {
        report.error(code, coordinate, override.place(), message);
    }

    private void hint(HintCode code, String coordinate, Applied override, String message) {
        report.hint(code, coordinate, List.of(override.place()), message);
    }
}
