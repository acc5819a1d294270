package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parts of sentences about several subgraphs. */
final class Words {

    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(Collection<String> words) {
        List<String> all = new ArrayList<>(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    static String names(Collection<SchemaView> subgraphs) {
        return and(subgraphs.stream().map(view -> view.schema().name()).toList());
    }

    /** What subgraphs say, and which say it: {@code Int in a and b, String in c}. */
    static <T> String byValue(Map<SchemaView, T> sources, Function<T, String> value) {
        SequencedMap<String, List<SchemaView>> subgraphs = new LinkedHashMap<>();
        sources.forEach((view, source) -> subgraphs
                .computeIfAbsent(value.apply(source), v -> new ArrayList<>())
                .add(view));
        return subgraphs.entrySet().stream()
                .map(each -> each.getKey() + " in " + names(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
