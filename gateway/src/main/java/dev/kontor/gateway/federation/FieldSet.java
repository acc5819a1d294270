package dev.kontor.gateway.federation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The selection in a {@code @key}, {@code @requires} or {@code @provides}.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#FieldSet">FieldSet</a>
 */
public record FieldSet(List<Item> items) {

    public static final FieldSet EMPTY = new FieldSet(List.of());

    /** Whoever reads one goes down by recursion; no key of sense comes near. */
    private static final int DEEPEST = 32;

    private static final int MOST_CHARACTERS = 10_000;

    public sealed interface Item {}

    /** A field, with the selection on what it returns; empty for a leaf. */
    public record FieldItem(String name, List<Argument> arguments, FieldSet selection) implements Item {
        @Override
        public String toString() {
            String args = arguments.isEmpty()
                    ? ""
                    : arguments.stream().map(Argument::toString).collect(Collectors.joining(",", "(", ")"));
            return name + args + (selection.items.isEmpty() ? "" : " {" + selection + "}");
        }
    }

    /** Fields of those objects only that are of the named type. */
    public record FragmentItem(String typeCondition, FieldSet selection) implements Item {
        @Override
        public String toString() {
            return "... on " + typeCondition + " {" + selection + "}";
        }
    }

    public FieldSet {
        items = List.copyOf(items);
    }

    /**
     * Parses {@code "id organization { id }"}, and what composers take for the same: braces around it, a comment at its
     * end, and inline fragments without a type condition, whose fields are those of what they stand in.
     *
     * @throws IllegalArgumentException when it is not a selection, or longer than 10,000 characters, or nested deeper
     *     than 32 levels
     */
    public static FieldSet parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "A field set has at most " + MOST_CHARACTERS + " characters, this one has " + text.length());
        }
        FieldSet leaves = leaves(text);
        if (leaves != null) {
            return leaves;
        }
        Document document;
        try {
            // What ends with a comment would comment the brace out.
            document = new Parser().parseDocument(hasBraces(text) ? text : "{" + text + "\n}");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("Not a field set: \"" + text + "\"", e);
        }
        // "id } query X { a" would be two.
        if (document.getDefinitions().size() == 1
                && document.getDefinitions().getFirst() instanceof OperationDefinition operation) {
            return of(operation.getSelectionSet(), 1);
        }
        throw new IllegalArgumentException("Not a field set: \"" + text + "\"");
    }

    /** The same; null when there is none, or none that can be parsed. */
    public static @Nullable FieldSet parseIfValid(@Nullable String text) {
        try {
            return text == null ? null : parse(text);
        } catch (IllegalArgumentException invalid) {
            return null;
        }
    }

    /**
     * {@code "id name"}, as most keys are, without a parser, which takes longer for them than for the rest of their schema.
     * Null when there is anything but names in it.
     */
    private static @Nullable FieldSet leaves(String text) {
        List<Item> items = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            char each = at == text.length() ? ' ' : text.charAt(at);
            boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_';
            boolean digit = each >= '0' && each <= '9';
            if (letter || (digit && start >= 0)) {
                start = start < 0 ? at : start;
            } else if (" ,\t\r\n".indexOf(each) < 0) {
                return null;
            } else if (start >= 0) {
                items.add(new FieldItem(text.substring(start, at), List.of(), EMPTY));
                start = -1;
            }
        }
        return items.isEmpty() ? null : new FieldSet(items);
    }

    /** Whether the first thing that counts in it is a brace. */
    private static boolean hasBraces(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^[\\s,\uFEFF]+", ""))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith("{"))
                .isPresent();
    }

    public FieldSet plus(FieldSet other) {
        return new FieldSet(
                Stream.concat(items.stream(), other.items.stream()).distinct().toList());
    }

    /** Names of the fields that it selects at the top. */
    public List<String> names() {
        return items.stream()
                .flatMap(item -> switch (item) {
                    case FieldItem field -> Stream.of(field.name());
                    case FragmentItem fragment -> fragment.selection().names().stream();
                })
                .toList();
    }

    /** Names of all fields that it selects, however deep. */
    public Set<String> allNames() {
        Set<String> names = new TreeSet<>();
        for (Item item : items) {
            switch (item) {
                case FieldItem field -> {
                    names.add(field.name());
                    names.addAll(field.selection().allNames());
                }
                case FragmentItem fragment -> names.addAll(fragment.selection().allNames());
            }
        }
        return names;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    private static FieldSet of(@Nullable SelectionSet selections, int depth) {
        if (selections == null) {
            return EMPTY;
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A field set is nested at most " + DEEPEST + " levels deep");
        }
        return new FieldSet(selections.getSelections().stream()
                .flatMap(selection -> items(selection, depth))
                .toList());
    }

    private static Stream<Item> items(Selection<?> selection, int depth) {
        return switch (selection) {
            case Field field
            when field.getAlias() == null ->
                Stream.of(new FieldItem(
                        field.getName(),
                        field.getArguments().stream().map(Argument::of).toList(),
                        of(field.getSelectionSet(), depth + 1)));
            case InlineFragment fragment
            when fragment.getTypeCondition() != null ->
                Stream.of(new FragmentItem(
                        fragment.getTypeCondition().getName(), of(fragment.getSelectionSet(), depth + 1)));
            case InlineFragment fragment -> of(fragment.getSelectionSet(), depth + 1).items.stream();
            default ->
                throw new IllegalArgumentException("A field set has fields without aliases and inline fragments only");
        };
    }

    @Override
    public String toString() {
        return items.stream().map(Item::toString).collect(Collectors.joining(" "));
    }
}
