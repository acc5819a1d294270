package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.federation.TypeRef;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.Value;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arguments of fields and of directives, and fields of input objects: what clients send. */
final class InputDiff {

    /** Where an input stands, and what its changes are called there. */
    enum Place {
        ARGUMENT(
                "argument",
                ChangeKind.ARG_REMOVED,
                ChangeKind.REQUIRED_ARG_ADDED,
                ChangeKind.OPTIONAL_ARG_ADDED,
                ChangeKind.ARG_CHANGED_KIND,
                ChangeKind.ARG_CHANGED_KIND_SAFE,
                ChangeKind.ARG_DEFAULT_VALUE_CHANGE,
                ChangeKind.ARG_DEFAULT_VALUE_ADDED,
                ChangeKind.ARG_BECAME_REQUIRED,
                ChangeKind.ARG_BECAME_OPTIONAL),
        DIRECTIVE_ARGUMENT(
                "argument",
                ChangeKind.DIRECTIVE_ARG_REMOVED,
                ChangeKind.REQUIRED_DIRECTIVE_ARG_ADDED,
                ChangeKind.OPTIONAL_DIRECTIVE_ARG_ADDED,
                ChangeKind.ARG_CHANGED_KIND,
                ChangeKind.ARG_CHANGED_KIND_SAFE,
                ChangeKind.ARG_DEFAULT_VALUE_CHANGE,
                ChangeKind.ARG_DEFAULT_VALUE_ADDED,
                ChangeKind.ARG_BECAME_REQUIRED,
                ChangeKind.ARG_BECAME_OPTIONAL),
        INPUT_FIELD(
                "input field",
                ChangeKind.FIELD_REMOVED,
                ChangeKind.REQUIRED_INPUT_FIELD_ADDED,
                ChangeKind.OPTIONAL_INPUT_FIELD_ADDED,
                ChangeKind.FIELD_CHANGED_KIND,
                ChangeKind.FIELD_CHANGED_KIND_SAFE,
                ChangeKind.INPUT_FIELD_DEFAULT_VALUE_CHANGE,
                ChangeKind.INPUT_FIELD_DEFAULT_VALUE_ADDED,
                ChangeKind.INPUT_FIELD_BECAME_REQUIRED,
                ChangeKind.INPUT_FIELD_BECAME_OPTIONAL);

        private final String word;
        private final ChangeKind removed;
        private final ChangeKind requiredAdded;
        private final ChangeKind optionalAdded;
        private final ChangeKind changedKind;
        private final ChangeKind changedKindSafe;
        private final ChangeKind defaultChange;
        private final ChangeKind defaultAdded;
        private final ChangeKind becameRequired;
        private final ChangeKind becameOptional;

        Place(
                String word,
                ChangeKind removed,
                ChangeKind requiredAdded,
                ChangeKind optionalAdded,
                ChangeKind changedKind,
                ChangeKind changedKindSafe,
                ChangeKind defaultChange,
                ChangeKind defaultAdded,
                ChangeKind becameRequired,
                ChangeKind becameOptional) {
            this.word = word;
            this.removed = removed;
            this.requiredAdded = requiredAdded;
            this.optionalAdded = optionalAdded;
            this.changedKind = changedKind;
            this.changedKindSafe = changedKindSafe;
            this.defaultChange = defaultChange;
            this.defaultAdded = defaultAdded;
            this.becameRequired = becameRequired;
            this.becameOptional = becameOptional;
        }
    }

    private final Changes changes;
    private final Place place;
    private final UnaryOperator<String> coordinate;

    /** @param coordinate name of an input → its schema coordinate */
    InputDiff(Changes changes, Place place, UnaryOperator<String> coordinate) {
        this.changes = changes;
        this.place = place;
        this.coordinate = coordinate;
    }

    void compare(List<InputValueDefinition> before, List<InputValueDefinition> after) {
        Changes.<InputValueDefinition>compare(
                Definitions.named(before), Definitions.named(after), this::removed, this::added, this::both);
    }

    private void removed(InputValueDefinition old) {
        add(place.removed, old, "The " + place.word + " " + at(old) + " was removed.");
    }

    private void added(InputValueDefinition now) {
        boolean required = isRequired(now);
        add(
                required ? place.requiredAdded : place.optionalAdded,
                now,
                (required ? "The required " : "The optional ") + place.word + " " + at(now) + " was added.");
    }

    private void both(InputValueDefinition old, InputValueDefinition now) {
        new Documentation(changes).compare(old, now, at(now));
        TypeRef before = TypeRef.of(old.getType());
        TypeRef after = TypeRef.of(now.getType());
        boolean safe = TypeChange.isSafeForInput(before, after);
        if (!before.equals(after)) {
            add(
                    safe ? place.changedKindSafe : place.changedKind,
                    now,
                    "The type of the " + place.word + " " + at(now) + " changed from " + before + " to " + after + ".");
        }
        if (safe) {
            defaults(old, now);
        }
    }

    private void defaults(InputValueDefinition old, InputValueDefinition now) {
        Value<?> before = old.getDefaultValue();
        Value<?> after = now.getDefaultValue();
        if (areEqual(before, after)) {
            return;
        }
        boolean nonNull = now.getType() instanceof NonNullType;
        if (after == null && nonNull) {
            add(
                    place.becameRequired,
                    now,
                    "The " + place.word + " " + at(now) + " has no default value any more, so it is required.");
        } else if (before == null && isRequired(old)) {
            add(
                    place.becameOptional,
                    now,
                    "The " + place.word + " " + at(now) + " has the default value " + text(after)
                            + ", so it may be left out.");
        } else {
            add(
                    before == null ? place.defaultAdded : place.defaultChange,
                    now,
                    "The default value of the " + place.word + " " + at(now) + " changed from " + text(before) + " to "
                            + text(after) + ".");
        }
    }

    private static boolean areEqual(@Nullable Value<?> before, @Nullable Value<?> after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return Constant.areEqual(before, after);
    }

    private static boolean isRequired(InputValueDefinition input) {
        return input.getType() instanceof NonNullType && input.getDefaultValue() == null;
    }

    private static String text(@Nullable Value<?> value) {
        return value == null ? "none" : Constant.text(value);
    }

    private String at(InputValueDefinition input) {
        return coordinate.apply(input.getName());
    }

    private void add(ChangeKind kind, InputValueDefinition input, String message) {
        changes.add(kind, at(input), message);
    }
}
