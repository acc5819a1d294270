package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.supergraph.Sdl;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.TypeDefinition;
import graphql.parser.InvalidSyntaxException;
import java.util.List;

/**
 * What a change of an API schema means to its clients.
 *
 * <pre>
 * type Book { id: ID! pages: Int }   →   type Book { id: ID!, pages: String, title: String }
 *
 * BREAKING FIELD_CHANGED_KIND: The type of the field Book.pages changed from Int to String.
 * SAFE FIELD_ADDED: The field Book.title was added.
 * </pre>
 *
 * <p>It says what could break somebody, not whether somebody does that: an enum value that was removed is breaking even if
 * it was never sent. A new type that implements an interface is safe, as the reference implementation has it; one that
 * existed and implements another interface now is dangerous, and so is a new member of a union.
 */
public final class ApiDiff {

    private final Changes changes = new Changes();
    private final Definitions before;
    private final Definitions after;

    private ApiDiff(Definitions before, Definitions after) {
        this.before = before;
        this.after = after;
    }

    /**
     * All changes, the worst first; empty when nobody could tell the schemas apart.
     *
     * @throws IllegalArgumentException when one is no SDL of an API schema, which has neither extensions nor operations
     */
    public static List<Change> between(String oldApiSdl, String newApiSdl) {
        return between(parse(oldApiSdl), parse(newApiSdl));
    }

    static List<Change> between(Document oldApi, Document newApi) {
        return new ApiDiff(Definitions.of(oldApi), Definitions.of(newApi)).compare();
    }

    private static Document parse(String sdl) {
        try {
            return Sdl.parse(sdl);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("Expected the SDL of an API schema: " + e.getMessage(), e);
        }
    }

    private List<Change> compare() {
        new Documentation(changes).described(before.description(), after.description(), "");
        compareRoots();
        TypeDiff types = new TypeDiff(changes);
        Changes.<TypeDefinition<?>>compare(before.types(), after.types(), types::removed, types::added, types::both);
        DirectiveDiff directives = new DirectiveDiff(changes);
        Changes.<DirectiveDefinition>compare(
                before.directives(), after.directives(), directives::removed, directives::added, directives::both);
        return changes.inOrder();
    }

    private void compareRoots() {
        before.roots().forEach((operation, old) -> {
            String now = after.roots().get(operation);
            if (now == null) {
                changes.add(ChangeKind.ROOT_TYPE_REMOVED, old, "There is no " + operation + " any more.");
            } else if (!now.equals(old)) {
                changes.add(
                        ChangeKind.ROOT_TYPE_CHANGED,
                        old,
                        "A " + operation + " began at the type " + old + " and begins at " + now + " now.");
            }
        });
        after.roots().forEach((operation, now) -> {
            if (!before.roots().containsKey(operation)) {
                changes.add(ChangeKind.ROOT_TYPE_ADDED, now, "There is a " + operation + " now.");
            }
        });
    }
}
