package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.merged.MergedLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the links of a supergraph their prefixes, in their order: a link gets another than its specification's name
 * when that is given already, or when a directive that is composed would read like an element of it.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/#sec-Name-Conventions">Name conventions</a>
 */
final class LinkPrefixes {

    private static final String SEPARATOR = "__";

    /** What every supergraph links; they keep their names. */
    private static final Set<String> ALWAYS = Set.of(Spec.LINK.specName(), Spec.JOIN.specName());

    private record Composed(MergedLink link, Link.Import element) {}

    private final Map<String, List<Composed>> byPrefix = new HashMap<>();
    private final Set<String> given = new HashSet<>(ALWAYS);
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param composed with what they import under the names that it is composed by */
    LinkPrefixes(List<MergedLink> composed) {
        for (MergedLink link : composed) {
            for (Link.Import each : link.imports()) {
                byPrefix.computeIfAbsent(prefix(each.as()), prefix -> new ArrayList<>())
                        .add(new Composed(link, each));
            }
        }
    }

    /** Whether a directive of that name could not be told from one that every supergraph has. */
    static boolean isOfEverySupergraph(String directive) {
        return ALWAYS.contains(prefix(directive));
    }

    MergedLink give(MergedLink link) {
        MergedLink named = link;
        while (given.contains(prefixOf(named)) || isConfusing(named)) {
            int count = counts.getOrDefault(link.url().name(), 0);
            counts.put(link.url().name(), count + 1);
            named = new MergedLink(link.url(), "_" + count + link.url().name(), link.imports(), link.purpose());
        }
        given.add(prefixOf(named));
        return named;
    }

    private boolean isConfusing(MergedLink link) {
        MergedLink bare = new MergedLink(link.url(), link.as(), List.of(), link.purpose());
        return byPrefix.getOrDefault(prefixOf(link), List.of()).stream()
                .anyMatch(each -> !(each.link.url().equals(link.url())
                        && bare.directiveName(each.element.element()).equals(each.element.as())));
    }

    private static String prefixOf(MergedLink link) {
        return link.as() == null ? link.url().name() : link.as();
    }

    /** {@code tag} and {@code tag__x} → tag */
    private static String prefix(String name) {
        int end = name.indexOf(SEPARATOR);
        return end < 0 ? name : name.substring(0, end);
    }
}
