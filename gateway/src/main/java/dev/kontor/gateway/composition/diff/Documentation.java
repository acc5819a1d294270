package dev.kontor.gateway.composition.diff;

import graphql.language.Argument;
import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What elements say to people: descriptions and deprecations. */
final class Documentation {

    private final Changes changes;

    Documentation(Changes changes) {
        this.changes = changes;
    }

    <T extends DescribedNode<?> & DirectivesContainer<?>> void compare(T before, T after, String coordinate) {
        described(before.getDescription(), after.getDescription(), coordinate);
        deprecated(reason(before), reason(after), coordinate);
    }

    /** @param coordinate empty for the schema as a whole */
    void described(@Nullable Description before, @Nullable Description after, String coordinate) {
        if (!text(before).equals(text(after))) {
            changes.add(
                    ChangeKind.DESCRIPTION_CHANGED,
                    coordinate,
                    "The description of " + (coordinate.isEmpty() ? "the schema" : coordinate) + " is another one.");
        }
    }

    private void deprecated(@Nullable String before, @Nullable String after, String coordinate) {
        if (before == null && after == null) {
            return;
        }
        if (before == null) {
            changes.add(ChangeKind.DEPRECATION_ADDED, coordinate, coordinate + " was deprecated: " + after);
        } else if (after == null) {
            changes.add(ChangeKind.DEPRECATION_REMOVED, coordinate, coordinate + " is not deprecated any more.");
        } else if (!before.equals(after)) {
            changes.add(
                    ChangeKind.DEPRECATION_REASON_CHANGED,
                    coordinate,
                    coordinate + " is deprecated for another reason: " + after);
        }
    }

    private static String text(@Nullable Description description) {
        return description == null ? "" : description.getContent();
    }

    /** Null when it is not deprecated. */
    private static @Nullable String reason(DirectivesContainer<?> element) {
        List<Directive> deprecated = element.getDirectives("deprecated");
        if (deprecated.isEmpty()) {
            return null;
        }
        Argument reason = deprecated.getFirst().getArgument("reason");
        return reason != null && reason.getValue() instanceof StringValue text
                ? text.getValue()
                : "No longer supported";
    }
}
