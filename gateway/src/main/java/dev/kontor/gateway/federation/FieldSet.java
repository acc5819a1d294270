package dev.kontor.gateway.federation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
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

    /** Parses {@code "id organization { id }"}; throws {@link IllegalArgumentException} when it is not a selection. */
    public static FieldSet parse(String text) {
        Document document;
        try {
            document = new Parser().parseDocument("{" + text + "}");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("Not a field set: \"" + text + "\"", e);
        }
        // "id } query X { a" would be two.
        if (document.getDefinitions().size() == 1
                && document.getDefinitions().getFirst() instanceof OperationDefinition operation) {
            return of(operation.getSelectionSet());
        }
        throw new IllegalArgumentException("Not a field set: \"" + text + "\"");
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

    private static FieldSet of(@Nullable SelectionSet selections) {
        return selections == null
                ? EMPTY
                : new FieldSet(
                        selections.getSelections().stream().map(FieldSet::item).toList());
    }

    private static Item item(graphql.language.Selection<?> selection) {
        return switch (selection) {
            case Field field
            when field.getAlias() == null ->
                new FieldItem(
                        field.getName(),
                        field.getArguments().stream().map(Argument::of).toList(),
                        of(field.getSelectionSet()));
            case InlineFragment fragment
            when fragment.getTypeCondition() != null ->
                new FragmentItem(fragment.getTypeCondition().getName(), of(fragment.getSelectionSet()));
            default ->
                throw new IllegalArgumentException("A field set has fields without aliases and inline fragments only");
        };
    }

    @Override
    public String toString() {
        return items.stream().map(Item::toString).collect(Collectors.joining(" "));
    }
}
