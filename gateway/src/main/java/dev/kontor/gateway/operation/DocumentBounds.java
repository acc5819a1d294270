package dev.kontor.gateway.operation;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents whose fragments multiply. Each rule of validation, and each stage after it, walks the operations with
 * their fragments written out at every spread: some hundred bytes of fragments that double stand for a million fields, and
 * some kilobytes of operations that share a chain of fragments for minutes of validation. A document without fragments
 * never comes near: the parser takes 15,000 tokens of it at the most.
 */
final class DocumentBounds {

    /** Selections, arguments, values and directives; the largest operations of real clients have some thousands. */
    private static final int MAX_SIZE = 20_000;

    /** Selection sets inside each other, which recursion follows; people's clients stay below twenty. */
    private static final int MAX_DEPTH = 100;

    /** How large something is with its fragments written out, and how many selection sets it nests. */
    private record Extent(long size, int depth) {
        static final Extent NOTHING = new Extent(0, 0);

        Extent and(Extent other) {
            return new Extent(size + other.size, Math.max(depth, other.depth));
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Extent> known = new HashMap<>();

    private DocumentBounds(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Takes any document, valid or not; throws {@link OperationException} when it is larger or deeper than is accepted. */
    static void check(Document document) {
        DocumentBounds bounds = new DocumentBounds(document);
        long size = 0;
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> {
                    Extent extent = bounds.values(operation).and(bounds.selections(operation.getSelectionSet(), 0));
                    size += accepted(extent).size;
                }
                case FragmentDefinition fragment -> accepted(bounds.fragment(fragment.getName(), 0));
                default -> {
                    // Not executable, which validation says.
                }
            }
        }
        accepted(new Extent(size, 0));
    }

    private static Extent accepted(Extent extent) {
        if (extent.size > MAX_SIZE) {
            throw refused("larger than " + MAX_SIZE + " selections and values");
        }
        if (extent.depth > MAX_DEPTH) {
            throw refused("nested deeper than " + MAX_DEPTH + " selections");
        }
        return extent;
    }

    private static OperationException refused(String what) {
        return new OperationException(
                OperationException.Code.OPERATION_TOO_COMPLEX,
                "With its fragments written out, the document is " + what + ".");
    }

    private Extent selections(@Nullable SelectionSet selections, int above) {
        if (selections == null) {
            return Extent.NOTHING;
        }
        accepted(new Extent(0, above + 1));
        Extent extent = Extent.NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            Extent below = switch (selection) {
                case Field field -> selections(field.getSelectionSet(), above + 1);
                case InlineFragment inline -> selections(inline.getSelectionSet(), above + 1);
                case FragmentSpread spread -> fragment(spread.getName(), above + 1);
                default -> throw new IllegalStateException("Expected a selection, got " + selection);
            };
            // Held at each step, or doubling would overflow.
            extent = accepted(extent.and(values(selection)).and(below));
        }
        return new Extent(extent.size, extent.depth + 1);
    }

    private Extent fragment(String name, int above) {
        Extent extent = known.get(name);
        if (extent == null) {
            FragmentDefinition fragment = fragments.get(name);
            // Unknown ones, and cycles, are validation's; a cycle ends here where it closes.
            known.put(name, Extent.NOTHING);
            extent = fragment == null
                    ? Extent.NOTHING
                    : values(fragment).and(selections(fragment.getSelectionSet(), above));
            known.put(name, extent);
        }
        accepted(new Extent(0, above + extent.depth));
        return extent;
    }

    /** The node itself with its arguments and directives; their depth is bounded by the parser. */
    private Extent values(Node<?> node) {
        long size = 1;
        for (Node<?> child : node.getChildren()) {
            if (child instanceof Argument
                    || child instanceof Directive
                    || child instanceof Value<?>
                    || child instanceof ObjectField) {
                size += values(child).size;
            }
        }
        return new Extent(size, 0);
    }
}
