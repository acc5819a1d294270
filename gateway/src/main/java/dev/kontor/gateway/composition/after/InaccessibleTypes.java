package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.ONLY_INACCESSIBLE_CHILDREN;
import static dev.kontor.gateway.composition.report.ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REFERENCED_INACCESSIBLE;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedElement;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Operation;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What clients see has something to be seen in it, and is of no type that they do not; the query root cannot be hidden. */
final class InaccessibleTypes {

    private final Merged merged;
    private final Sources sources;
    private final Report report;

    private InaccessibleTypes(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
        sources = new Sources(merged);
    }

    static void check(Merged merged, Report report) {
        InaccessibleTypes rule = new InaccessibleTypes(merged, report);
        merged.types().values().forEach(rule::check);
        Elements.all(merged).filter(Elements.Placed::shown).forEach(rule::refuseHiddenType);
    }

    private void check(MergedType type) {
        if (type.name().equals(Operation.QUERY.rootType()) && type.inaccessible()) {
            report.error(
                    QUERY_ROOT_TYPE_INACCESSIBLE,
                    type.name(),
                    sources.ofType(type.name()),
                    "The query root is @inaccessible, without which there is no schema.");
        } else if (!type.inaccessible() && isEmpty(type)) {
            report.error(
                    ONLY_INACCESSIBLE_CHILDREN,
                    type.name(),
                    sources.ofType(type.name()),
                    "All that is in " + type.name() + " is @inaccessible, and " + type.name() + " is not.");
        }
    }

    private boolean isEmpty(MergedType type) {
        return switch (type) {
            case MergedImplementing implementing -> allHidden(implementing.fields().values().stream());
            case MergedInput input -> allHidden(input.fields().values().stream());
            case MergedEnum enumeration -> allHidden(enumeration.values().values().stream());
            case MergedUnion union ->
                allHidden(union.members().stream().flatMap(member -> Stream.ofNullable(merged.type(member))));
            case MergedScalar ignored -> false;
        };
    }

    private static boolean allHidden(Stream<? extends MergedElement> elements) {
        return elements.allMatch(MergedElement::inaccessible);
    }

    private void refuseHiddenType(Elements.Placed placed) {
        String type = typeOf(placed.element());
        MergedType hidden = type == null ? null : merged.type(type);
        if (hidden != null && hidden.inaccessible()) {
            report.error(
                    REFERENCED_INACCESSIBLE,
                    placed.at().toString(),
                    sources.of(placed.at()),
                    "It is of " + type + ", which is @inaccessible, and it is not.");
        }
    }

    private static @Nullable String typeOf(MergedElement element) {
        return switch (element) {
            case MergedField field -> field.type().name();
            case MergedInputValue input -> input.type().name();
            default -> null;
        };
    }
}
