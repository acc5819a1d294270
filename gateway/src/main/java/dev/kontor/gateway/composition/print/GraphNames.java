package dev.kontor.gateway.composition.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What subgraphs are called inside a supergraph, as values of the enum {@code join__Graph}: {@code my-graph} →
 * {@code MY_GRAPH}. Names that would become one are numbered.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.3/#Graph">Graph</a>
 */
final class GraphNames {

    private GraphNames() {}

    /** By the subgraph's name, in the order of the names. */
    static SequencedMap<String, String> of(List<String> subgraphs) {
        Map<String, List<String>> sharing = new LinkedHashMap<>();
        subgraphs.forEach(name -> sharing.computeIfAbsent(enumValue(name), value -> new ArrayList<>())
                .add(name));
        Map<String, String> values = new HashMap<>();
        sharing.forEach((value, names) -> {
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), names.size() == 1 ? value : value + "_" + (i + 1));
            }
        });
        SequencedMap<String, String> ordered = new LinkedHashMap<>();
        subgraphs.forEach(name -> ordered.put(name, values.getOrDefault(name, name)));
        return ordered;
    }

    /** An underscore after a number at the end keeps such a name apart from those that are numbered. */
    private static String enumValue(String name) {
        String word = name.replaceAll("[^A-Za-z0-9_]", "_");
        if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
            word = "_" + word;
        }
        return word.replaceAll("_(\\d+)$", "_$1_").toUpperCase(Locale.ROOT);
    }
}
