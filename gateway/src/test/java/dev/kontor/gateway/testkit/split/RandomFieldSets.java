package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.FieldPart;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What fields of a split require and provide, with the external fields that this takes. */
final class RandomFieldSets {

    /** The features that a field set may use. */
    private record Means(boolean provides, boolean nested, boolean arguments, boolean fragments) {}

    private final Split split;
    private final Dice dice;
    private final Set<Feature> features;

    /** Parts that the field set under way made external. */
    private final List<Runnable> undo = new ArrayList<>();

    RandomFieldSets(Split split, Dice dice, Set<Feature> features) {
        this.split = split;
        this.dice = dice;
        this.features = features;
    }

    /** A field may require only fields that were there before it, so none requires itself in the end. */
    void addRequires() {
        if (!features.contains(Feature.REQUIRES)) {
            return;
        }
        Means means = new Means(
                false,
                features.contains(Feature.REQUIRES_NESTED),
                features.contains(Feature.REQUIRES_WITH_ARGUMENTS),
                features.contains(Feature.REQUIRES_FRAGMENTS));
        for (int round = 1; round <= 2; round++) {
            for (SplitType type : List.copyOf(split.types.values())) {
                if (type.isEntity() && dice.chance(70)) {
                    addRequiring(type, "r" + round, means);
                }
            }
        }
    }

    private void addRequiring(SplitType type, String name, Means means) {
        String subgraph = subgraphOf(type, means);
        List<Field> candidates = type.fields.values().stream()
                .filter(field -> isAnsweredElsewhere(field, subgraph)
                        && (!field.parts.containsKey(subgraph) || field.part(subgraph).external))
                .toList();
        undo.clear();
        List<Field> withArguments =
                candidates.stream().filter(field -> !field.arguments.isEmpty()).toList();
        boolean only = means.arguments && !withArguments.isEmpty() && dice.chance(60);
        List<String> items = dice.some(only ? withArguments : candidates, 1, 3).stream()
                .map(field -> item(field, type, subgraph, means, 2))
                .filter(Objects::nonNull)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        Field field = type.field(name, features.contains(Feature.NON_NULL) && dice.chance(20) ? "Int!" : "String", "");
        field.addTo(subgraph).requires = String.join(" ", items);
        if (!Reachability.isComplete(type)) {
            type.fields.remove(name);
            undo.forEach(Runnable::run);
        }
    }

    /** Rather one that requires something already: two fields of one subgraph can require what contradicts itself. */
    private String subgraphOf(SplitType type, Means means) {
        List<String> requiring = split.answering(type).stream()
                .filter(subgraph -> type.fields.values().stream()
                        .anyMatch(field -> field.parts.containsKey(subgraph)
                                && !field.part(subgraph).requires.isEmpty()))
                .toList();
        return means.arguments && !requiring.isEmpty() && dice.chance(60)
                ? dice.pick(requiring)
                : dice.pick(split.answering(type));
    }

    void addProvides() {
        if (!features.contains(Feature.PROVIDES)) {
            return;
        }
        Means means = new Means(
                true, features.contains(Feature.PROVIDES_NESTED), false, features.contains(Feature.PROVIDES_FRAGMENTS));
        for (SplitType type : List.copyOf(split.types.values())) {
            for (Field field : type.fields.values()) {
                if (type.kind == Kind.OBJECT
                        && !field.parts.isEmpty()
                        && split.composite(field.typeName()) != null
                        && dice.chance(50)) {
                    addProviding(field, means);
                }
            }
        }
    }

    private void addProviding(Field field, Means means) {
        String subgraph = dice.pick(List.copyOf(field.parts.keySet()));
        FieldPart part = field.part(subgraph);
        SplitType target = split.type(field.typeName());
        if (!part.isAnswered() || part.type != null || (target.kind != Kind.OBJECT && !means.fragments)) {
            return;
        }
        String provided = split.possibleTypes(target, subgraph).stream()
                .filter(SplitType::isEntity)
                .map(object -> {
                    List<Field> candidates = object.fields.values().stream()
                            .filter(own -> isAnsweredElsewhere(own, subgraph)
                                    && !own.hasRequirements()
                                    && (!own.parts.containsKey(subgraph) || own.part(subgraph).external))
                            .toList();
                    String items = dice.some(candidates, 1, 2).stream()
                            .map(own -> item(own, object, subgraph, means, 2))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" "));
                    return target.kind == Kind.OBJECT || items.isEmpty()
                            ? items
                            : "... on " + object.name + " { " + items + " }";
                })
                .filter(items -> !items.isEmpty())
                .collect(Collectors.joining(" "));
        part.provides = provided;
    }

    /** A field as an item of a field set in a subgraph; null when the subgraph cannot name it. */
    private @Nullable String item(Field field, SplitType type, String subgraph, Means means, int depth) {
        SplitType target = split.composite(field.typeName());
        if ((!field.arguments.isEmpty() && !means.arguments)
                || !split.knows(field, subgraph)
                || !mayBeNamed(field, type, subgraph)
                || (target != null && target.kind != Kind.OBJECT && !possibleAlsoIn(field, target, subgraph))) {
            return null;
        }
        String selection = target == null ? "" : selection(target, subgraph, means, depth);
        if (selection == null) {
            return null;
        }
        if (!field.parts.containsKey(subgraph)) {
            field.addTo(subgraph).external = true;
            undo.add(() -> field.parts.remove(subgraph));
        }
        field.pinned = true;
        field.provided |= means.provides;
        return field.name + arguments(field) + selection;
    }

    /** Not always the same, so that one object must be sent twice. */
    private String arguments(Field field) {
        return field.arguments.isEmpty()
                ? ""
                : dice.pick(Objects.requireNonNull(RandomFields.ARGUMENTS.get(field.arguments)));
    }

    /** Whether there is an object that the field can be in all subgraphs that have it, and in one more. */
    private boolean possibleAlsoIn(Field field, SplitType target, String subgraph) {
        List<String> all = new ArrayList<>(field.parts.keySet());
        all.add(subgraph);
        return !split.possibleTypes(target, all).isEmpty();
    }

    private @Nullable String selection(SplitType target, String subgraph, Means means, int depth) {
        if (!means.nested || depth == 0 || !target.isIn(subgraph) || target.part(subgraph).interfaceObject) {
            return null;
        }
        if (target.kind == Kind.OBJECT) {
            String items = items(target, subgraph, means, depth);
            return items.isEmpty() ? null : " { " + items + " }";
        }
        if (!means.fragments) {
            return null;
        }
        String fragments = dice.some(split.possibleTypes(target, subgraph), 1, 2).stream()
                .map(object -> {
                    String items = items(object, subgraph, means, depth);
                    return items.isEmpty() ? "" : "... on " + object.name + " { " + items + " }";
                })
                .filter(fragment -> !fragment.isEmpty())
                .collect(Collectors.joining(" "));
        return fragments.isEmpty() ? null : " { " + fragments + " }";
    }

    private String items(SplitType object, String subgraph, Means means, int depth) {
        List<Field> candidates = List.copyOf(object.fields.values());
        return dice.some(candidates, 1, 2).stream()
                .map(field -> item(field, object, subgraph, means, depth - 1))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** Whether the subgraph has the field, or can have it as an external one. */
    private static boolean mayBeNamed(Field field, SplitType type, String subgraph) {
        FieldPart part = field.parts.get(subgraph);
        return part != null
                ? part.requires.isEmpty() && !part.overridden
                : type.isEntity() && type.isIn(subgraph) && !field.parts.isEmpty();
    }

    private static boolean isAnsweredElsewhere(Field field, String subgraph) {
        return field.parts.entrySet().stream()
                .anyMatch(part -> part.getValue().isAnswered() && !part.getKey().equals(subgraph));
    }
}
