package dev.kontor.gateway.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.plan.EntityTarget;
import dev.kontor.gateway.plan.Fetch;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.plan.ResponsePath;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an answer may lack when some requests of its plan failed: what these, and those that wait for them, were to bring,
 * and what is around it up to the next value that may be null. All else must be as in an answer without failures.
 */
public final class Losses {

    private final Set<List<String>> lost = new HashSet<>();

    private Losses() {}

    /**
     * What may be lacking.
     *
     * @param failed tells a failed request by its document
     */
    public static Losses of(QueryPlan plan, Predicate<String> failed) {
        Losses losses = new Losses();
        Set<Integer> ids = new TreeSet<>();
        for (Fetch fetch : plan.fetches()) {
            boolean lost = fetch.after().stream().anyMatch(ids::contains) || failed.test(text(fetch));
            if (lost) {
                ids.add(fetch.id());
                losses.add(fetch);
            }
        }
        return losses;
    }

    private static String text(Fetch fetch) {
        return switch (fetch) {
            case Fetch.RootFetch root -> root.operation().text();
            case Fetch.SubscriptionFetch subscription ->
                subscription.operation().text();
            case Fetch.EntityFetch entities -> entities.operation().text();
            case Fetch.IntrospectionFetch introspection -> "";
        };
    }

    private void add(Fetch fetch) {
        SelectionSet selections = new Parser()
                .parseDocument(text(fetch))
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
        switch (fetch) {
            case Fetch.RootFetch root -> add(selections, keys(root.at()));
            case Fetch.SubscriptionFetch subscription -> add(selections, List.of());
            case Fetch.EntityFetch entities ->
                selections
                        .getSelectionsOfType(Field.class)
                        .forEach(field -> entities.targets().stream()
                                .filter(target -> target.responseKey().equals(field.getResultKey()))
                                .map(EntityTarget::paths)
                                .flatMap(List::stream)
                                .forEach(path -> add(field.getSelectionSet(), keys(path))));
            case Fetch.IntrospectionFetch introspection -> throw new IllegalStateException("It cannot fail");
        }
    }

    private static List<String> keys(ResponsePath path) {
        return path.steps().stream().map(ResponsePath.Step::responseKey).toList();
    }

    private void add(SelectionSet selections, List<String> at) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    List<String> path = plus(at, field.getResultKey());
                    lost.add(path);
                    if (field.getSelectionSet() != null) {
                        add(field.getSelectionSet(), path);
                    }
                }
                case InlineFragment fragment -> add(fragment.getSelectionSet(), at);
                default -> throw new IllegalStateException("Plans have no " + selection);
            }
        }
    }

    private static List<String> plus(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    /** What an answer lacks without a reason, or without saying so; each in a sentence. */
    public List<String> unjustified(JsonNode whole, JsonNode answer) {
        List<List<String>> told = new ArrayList<>();
        answer.path("errors").forEach(error -> {
            List<String> path = new ArrayList<>();
            error.path("path").forEach(step -> {
                if (step.isTextual()) {
                    path.add(step.asText());
                }
            });
            told.add(path);
        });
        List<String> found = new ArrayList<>();
        compare(whole.path("data"), answer.path("data"), List.of(), told, found);
        return found;
    }

    private void compare(
            JsonNode whole, JsonNode answer, List<String> path, List<List<String>> told, List<String> found) {
        if (whole.equals(answer)) {
            return;
        }
        if (answer.isNull() && !whole.isNull()) {
            if (lost.stream().noneMatch(one -> startsWith(one, path))) {
                found.add("lost without a reason: " + path);
            }
            if (told.stream().noneMatch(one -> startsWith(one, path) || startsWith(path, one))) {
                found.add("lost without an error: " + path);
            }
        } else if (whole.isObject() && answer.isObject() && whole.size() == answer.size()) {
            whole.properties()
                    .forEach(field -> compare(
                            field.getValue(), answer.path(field.getKey()), plus(path, field.getKey()), told, found));
        } else if (whole.isArray() && answer.isArray() && whole.size() == answer.size()) {
            for (int i = 0; i < whole.size(); i++) {
                compare(whole.path(i), answer.path(i), path, told, found);
            }
        } else {
            found.add("changed: " + path + " from " + whole + " to " + answer);
        }
    }

    private static boolean startsWith(List<String> path, List<String> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }
}
