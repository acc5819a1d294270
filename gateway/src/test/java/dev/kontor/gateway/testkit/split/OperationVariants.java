package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.RandomOperation;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations that are a step smaller than a given one. They may be invalid. */
@SuppressWarnings("rawtypes") // graphql-java's own signatures of lists
final class OperationVariants {

    private final Document document;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();

    private OperationVariants(Document document) {
        this.document = document;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    static Stream<RandomOperation> of(RandomOperation operation) {
        Document document = new Parser().parseDocument(operation.text());
        return new OperationVariants(document).variants().map(variant -> used(variant, operation.variables()));
    }

    private Stream<Document> variants() {
        List<Document> variants = new ArrayList<>();
        List<Definition> definitions = document.getDefinitions();
        for (int i = 0; i < definitions.size(); i++) {
            int index = i;
            Consumer<Definition<?>> add = smaller -> variants.add(with(replaced(definitions, index, List.of(smaller))));
            switch (definitions.get(i)) {
                case OperationDefinition operation ->
                    variants(operation.getSelectionSet())
                            .forEach(set -> add.accept(operation.transform(to -> to.selectionSet(set))));
                case FragmentDefinition fragment ->
                    variants(fragment.getSelectionSet())
                            .forEach(set -> add.accept(fragment.transform(to -> to.selectionSet(set))));
                default -> throw new IllegalArgumentException("Not of an operation: " + definitions.get(index));
            }
        }
        return variants.stream();
    }

    private Document with(List<Definition> definitions) {
        return document.transform(to -> to.definitions(definitions));
    }

    private List<SelectionSet> variants(@Nullable SelectionSet set) {
        List<SelectionSet> variants = new ArrayList<>();
        if (set == null) {
            return variants;
        }
        List<Selection> selections = set.getSelections();
        for (int i = 0; i < selections.size() && selections.size() > 1; i++) {
            variants.add(SelectionSet.newSelectionSet(replaced(selections, i, List.of()))
                    .build());
        }
        for (int i = 0; i < selections.size(); i++) {
            for (List<Selection> smaller : variants(selections.get(i))) {
                variants.add(SelectionSet.newSelectionSet(replaced(selections, i, smaller))
                        .build());
            }
        }
        return variants;
    }

    private List<List<Selection>> variants(Selection<?> selection) {
        List<List<Selection>> variants = new ArrayList<>();
        switch (selection) {
            case Field field -> {
                if (field.getAlias() != null) {
                    variants.add(List.of(field.transform(to -> to.alias(null))));
                }
                if (!field.getDirectives().isEmpty()) {
                    variants.add(List.of(field.transform(to -> to.directives(List.of()))));
                }
                if (!field.getArguments().isEmpty()) {
                    variants.add(List.of(field.transform(to -> to.arguments(List.of()))));
                }
                variants(field.getSelectionSet())
                        .forEach(set -> variants.add(List.of(field.transform(to -> to.selectionSet(set)))));
            }
            case InlineFragment fragment -> {
                variants.add(fragment.getSelectionSet().getSelections());
                if (!fragment.getDirectives().isEmpty()) {
                    variants.add(List.of(fragment.transform(to -> to.directives(List.of()))));
                }
                variants(fragment.getSelectionSet())
                        .forEach(set -> variants.add(List.of(fragment.transform(to -> to.selectionSet(set)))));
            }
            case FragmentSpread spread -> {
                FragmentDefinition named = Objects.requireNonNull(fragments.get(spread.getName()));
                variants.add(List.of(InlineFragment.newInlineFragment()
                        .typeCondition(named.getTypeCondition())
                        .directives(spread.getDirectives())
                        .selectionSet(named.getSelectionSet())
                        .build()));
            }
            default -> throw new IllegalArgumentException("Not a selection: " + selection);
        }
        return variants;
    }

    private static <T> List<T> replaced(List<T> list, int index, List<? extends T> by) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(index);
        copy.addAll(index, by);
        return copy;
    }

    /** The operation without the fragments and variables that it does not use. */
    private static RandomOperation used(Document document, Map<String, Object> variables) {
        String text = AstPrinter.printAst(document);
        List<Definition> definitions = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment) {
                if (names(text, "..." + fragment.getName())) {
                    definitions.add(fragment);
                }
            } else if (definition instanceof OperationDefinition operation) {
                // A variable is named where it is defined, so one that is used is named twice.
                List<VariableDefinition> defined = operation.getVariableDefinitions().stream()
                        .filter(variable -> names(
                                text.replaceFirst(Pattern.quote("$" + variable.getName()), ""),
                                "$" + variable.getName()))
                        .toList();
                definitions.add(operation.transform(to -> to.variableDefinitions(defined)));
            }
        }
        Map<String, Object> left = new LinkedHashMap<>(variables);
        Document smaller = document.transform(to -> to.definitions(definitions));
        String smallerText = AstPrinter.printAst(smaller);
        left.keySet().removeIf(variable -> !names(smallerText, "$" + variable));
        return definitions.size() < document.getDefinitions().size()
                ? used(smaller, left)
                : new RandomOperation(smallerText, left);
    }

    private static boolean names(String text, String name) {
        return Pattern.compile(Pattern.quote(name) + "\\b").matcher(text).find();
    }
}
