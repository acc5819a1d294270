package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.GraphSources;
import dev.kontor.gateway.testkit.TestGraph;
import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * A random split and its data. The same seed gives the same; each query of the whole can be
 * answered.
 */
public final class RandomSplit {

    private static final List<String> SUBGRAPHS = List.of("a", "b", "c", "d", "e");

    private final Dice dice;
    private final Set<Feature> features;
    private final Split split;

    private RandomSplit(long seed) {
        dice = new Dice(seed);
        int share = dice.pick(List.of(15, 40, 80));
        features = EnumSet.allOf(Feature.class);
        features.removeIf(feature -> !dice.chance(share));
        split = new Split(SUBGRAPHS.subList(0, dice.between(2, dice.chance(60) ? 3 : SUBGRAPHS.size())));
    }

    /** A random graph with some of the features. */
    public static GraphSources of(long seed) {
        return new RandomSplit(seed).build();
    }

    private GraphSources build() {
        new RandomTypes(split, dice, features).add();
        RandomFields fields = new RandomFields(split, dice, features);
        fields.addToObjects();
        fields.addRoots();
        RandomFieldSets fieldSets = new RandomFieldSets(split, dice, features);
        fieldSets.addRequires();
        fieldSets.addProvides();
        if (features.contains(Feature.OVERRIDE)) {
            addOverrides();
        }
        SplitPrinter printer = new SplitPrinter(split);
        LinkedHashMap<String, String> subgraphs = new LinkedHashMap<>();
        split.subgraphs.forEach(subgraph -> subgraphs.put(subgraph, printer.subgraph(subgraph)));
        return new GraphSources(
                printer.whole(),
                new SupergraphPrinter(split, dice.between(features.contains(Feature.PROGRESSIVE_OVERRIDE) ? 4 : 3, 5))
                        .print(),
                subgraphs,
                new RandomData(split, dice, features).json());
    }

    /** Fields that a second subgraph took over, or is to take over, some of them keys of the first. */
    private void addOverrides() {
        for (SplitType type : split.types.values()) {
            if (type.kind != Kind.OBJECT || !type.isEntity()) {
                continue;
            }
            for (Field field : type.fields.values()) {
                List<String> owners = field.parts.keySet().stream()
                        .filter(field::isAnsweredIn)
                        .toList();
                if (owners.size() != 1 || field.parts.size() != 1 || field.hasRequirements() || !dice.chance(25)) {
                    continue;
                }
                List<String> others = type.parts.keySet().stream()
                        .filter(subgraph -> !owners.contains(subgraph)
                                && split.knows(field, subgraph)
                                && type.part(subgraph).keys.stream().anyMatch(Split.Key::resolvable))
                        .toList();
                if (!others.isEmpty()) {
                    addOverride(field, owners.getFirst(), dice.pick(others));
                }
            }
        }
    }

    /** One end answers the field, the other must not be asked: it had the field, or is yet to have it. */
    private void addOverride(Field field, String answering, String other) {
        String label = features.contains(Feature.PROGRESSIVE_OVERRIDE) && dice.chance(70)
                ? dice.pick(List.of(TestGraph.ACTIVE_LABEL, "inactive"))
                : null;
        boolean moved = label == null || label.equals(TestGraph.ACTIVE_LABEL);
        field.addTo(other).overridden = true;
        field.part(other).label = label;
        field.part(answering).label = label;
        field.part(moved ? answering : other).overrides = moved ? other : answering;
    }
}
