package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An object {@code T} that some subgraphs share, with keys as they come: so perhaps not all of it can be told everywhere. Each
 * subgraph that has it returns it from a query of its own.
 *
 * @param subgraphs SDL by name
 * @param unreachable its fields that some query asks for in vain, as {@code T.name}
 */
public record RandomEntity(SequencedMap<String, String> subgraphs, SortedSet<String> unreachable) {

    private static final List<String> SUBGRAPHS = List.of("a", "b", "c", "d", "e");
    private static final List<String> KEY_FIELDS = List.of("k1", "k2", "k3", "k4");

    /** The same seed gives the same. */
    public static RandomEntity of(long seed) {
        Dice dice = new Dice(seed);
        Split split = new Split(SUBGRAPHS.subList(0, dice.between(2, SUBGRAPHS.size())));
        SplitType entity = split.add("T", Kind.OBJECT);
        for (String subgraph : split.subgraphs) {
            addTo(subgraph, split, entity, dice);
        }
        SplitPrinter printer = new SplitPrinter(split);
        SequencedMap<String, String> sdls = new LinkedHashMap<>();
        split.subgraphs.forEach(subgraph -> sdls.put(subgraph, printer.subgraph(subgraph)));
        return new RandomEntity(sdls, unreachable(entity));
    }

    private static void addTo(String subgraph, Split split, SplitType entity, Dice dice) {
        entity.addTo(subgraph);
        entity.field("own_" + subgraph, "Int", "").addTo(subgraph);
        List<String> known = dice.some(KEY_FIELDS, 1, KEY_FIELDS.size());
        known.forEach(field -> entity.field(field, "ID!", "").addTo(subgraph));
        int keys = dice.between(0, 2);
        for (int i = 0; i < keys; i++) {
            String fields = String.join(" ", dice.some(known, 1, Math.min(2, known.size())));
            entity.part(subgraph).keys.add(new Split.Key(fields, dice.chance(85)));
        }
        split.type("Query").addTo(subgraph);
        split.type("Query").field("from_" + subgraph, "T", "").addTo(subgraph);
    }

    private static SortedSet<String> unreachable(SplitType entity) {
        SortedSet<String> unreachable = new TreeSet<>();
        for (String home : entity.parts.keySet()) {
            List<String> missing = new ArrayList<>();
            for (Field field : entity.fields.values()) {
                missing.add("T." + field.name);
            }
            Reachability.from(entity, home).forEach(name -> missing.remove("T." + name));
            unreachable.addAll(missing);
        }
        return unreachable;
    }
}
