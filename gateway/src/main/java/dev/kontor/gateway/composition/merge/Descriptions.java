package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.report.HintCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Descriptions of one element → the one that most subgraphs give; of those that are as frequent, the first. */
final class Descriptions {

    private Descriptions() {}

    static @Nullable String merge(Merging merging, Collection<@Nullable String> descriptions, String coordinate) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        descriptions.stream()
                .flatMap(text -> text == null ? Stream.empty() : Stream.of(text))
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        boolean emptyOnly = counts.size() == 1 && counts.containsKey("");
        if (!emptyOnly) {
            counts.remove("");
        }
        if (counts.size() > 1) {
            merging.report()
                    .hint(
                            HintCode.INCONSISTENT_DESCRIPTION,
                            coordinate,
                            List.of(),
                            coordinate + " is described in " + counts.size()
                                    + " ways; the supergraph has the most frequent one.");
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(each -> Objects.equals(each.getValue(), most))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
