package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.schema.ConstValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules in disjunctive form, all of which must hold → one such rule: {@code [[a], [b]]} and {@code [[c]]} →
 * {@code [[a, c], [b, c]]}. Alternatives that ask for more than another one are left out.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/#@requiresScopes">requiresScopes</a>
 */
final class Conjunction {

    /**
     * Alternatives that are looked at. Nobody means more, and their number grows with the power of that of the rules.
     */
    private static final int MOST = 4_096;

    private Conjunction() {}

    /** Null when there are too many alternatives. */
    static @Nullable ConstValue of(List<ConstValue> rules) {
        Set<NavigableSet<String>> all = Set.of(new TreeSet<>());
        for (ConstValue rule : new LinkedHashSet<>(rules)) {
            List<NavigableSet<String>> alternatives = alternatives(rule);
            if ((long) all.size() * alternatives.size() > MOST) {
                return null;
            }
            Set<NavigableSet<String>> next = new LinkedHashSet<>();
            for (NavigableSet<String> former : all) {
                for (NavigableSet<String> alternative : alternatives) {
                    NavigableSet<String> both = new TreeSet<>(former);
                    both.addAll(alternative);
                    next.add(both);
                }
            }
            all = withoutSupersets(next);
        }
        return new ConstValue.Items(all.stream()
                .map(alternative -> (ConstValue) new ConstValue.Items(alternative.stream()
                        .map(each -> (ConstValue) new ConstValue.Text(each))
                        .toList()))
                .toList());
    }

    /** No alternative at all means that nothing is asked for. */
    private static List<NavigableSet<String>> alternatives(ConstValue rule) {
        if (!(rule instanceof ConstValue.Items outer) || outer.items().isEmpty()) {
            return List.of(new TreeSet<>());
        }
        return outer.items().stream().map(Conjunction::names).toList();
    }

    private static NavigableSet<String> names(ConstValue alternative) {
        List<ConstValue> items = alternative instanceof ConstValue.Items list ? list.items() : List.of(alternative);
        return items.stream()
                .map(each -> each instanceof ConstValue.Text text ? text.value() : each.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<NavigableSet<String>> withoutSupersets(Set<NavigableSet<String>> alternatives) {
        List<NavigableSet<String>> byLength = new ArrayList<>(alternatives);
        byLength.sort(Comparator.comparingInt(NavigableSet::size));
        Set<NavigableSet<String>> kept = new LinkedHashSet<>();
        for (NavigableSet<String> each : byLength) {
            if (kept.stream().noneMatch(each::containsAll)) {
                kept.add(each);
            }
        }
        return kept;
    }
}
