package dev.kontor.gateway.composition.diff;

import graphql.language.DirectiveDefinition;
import java.util.List;

/** Directives that operations may have. */
final class DirectiveDiff {

    private final Changes changes;

    DirectiveDiff(Changes changes) {
        this.changes = changes;
    }

    void removed(DirectiveDefinition old) {
        changes.add(ChangeKind.DIRECTIVE_REMOVED, at(old), "The directive " + at(old) + " was removed.");
    }

    void added(DirectiveDefinition now) {
        changes.add(ChangeKind.DIRECTIVE_ADDED, at(now), "The directive " + at(now) + " was added.");
    }

    void both(DirectiveDefinition old, DirectiveDefinition now) {
        new Documentation(changes).described(old.getDescription(), now.getDescription(), at(now));
        new InputDiff(changes, InputDiff.Place.DIRECTIVE_ARGUMENT, name -> at(now) + "(" + name + ":)")
                .compare(old.getInputValueDefinitions(), now.getInputValueDefinitions());
        if (old.isRepeatable() != now.isRepeatable()) {
            changes.add(
                    old.isRepeatable()
                            ? ChangeKind.DIRECTIVE_REPEATABLE_REMOVED
                            : ChangeKind.DIRECTIVE_REPEATABLE_ADDED,
                    at(now),
                    at(now) + (old.isRepeatable() ? " may not be repeated any more." : " may be repeated."));
        }
        List<String> before = Definitions.executableLocations(old);
        List<String> after = Definitions.executableLocations(now);
        before.stream()
                .filter(location -> !after.contains(location))
                .forEach(location -> changes.add(
                        ChangeKind.DIRECTIVE_LOCATION_REMOVED,
                        at(now),
                        at(now) + " may not stand at a " + location + " any more."));
        after.stream()
                .filter(location -> !before.contains(location))
                .forEach(location -> changes.add(
                        ChangeKind.DIRECTIVE_LOCATION_ADDED, at(now), at(now) + " may stand at a " + location + "."));
    }

    private static String at(DirectiveDefinition directive) {
        return "@" + directive.getName();
    }
}
