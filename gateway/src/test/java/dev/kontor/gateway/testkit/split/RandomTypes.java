package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.FieldPart;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import dev.kontor.gateway.testkit.split.Split.TypePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The types of a split, who has them, and their keys. */
final class RandomTypes {

    private static final List<String> ENTITIES = List.of("Book", "Author", "Shop", "Offer");
    private static final List<String> VALUES = List.of("Size", "Place");

    private final Split split;
    private final Dice dice;
    private final Set<Feature> features;

    RandomTypes(Split split, Dice dice, Set<Feature> features) {
        this.split = split;
        this.dice = dice;
        this.features = features;
    }

    void add() {
        ENTITIES.subList(0, dice.between(1, ENTITIES.size())).forEach(this::addEntity);
        if (features.contains(Feature.VALUE_TYPES)) {
            VALUES.subList(0, dice.between(1, VALUES.size())).forEach(this::addValue);
        }
        if (features.contains(Feature.VALUE_TYPES_IN_PARTS)) {
            addValueInParts("Stock");
        }
        if (features.contains(Feature.INTERFACES)) {
            List.of("Item", "Named").subList(0, dice.between(1, 2)).forEach(this::addInterface);
        }
        if (features.contains(Feature.UNIONS)) {
            addUnion("Hit");
        }
        if (features.contains(Feature.INTERFACE_OBJECTS)) {
            addInterfaceObject("Media", List.of("Film", "Song", "Play"));
        }
    }

    private void addEntity(String name) {
        SplitType type = split.add(name, Kind.OBJECT);
        List<String> subgraphs = dice.some(split.subgraphs, dice.chance(80) ? 2 : 1, split.subgraphs.size());
        List<String> keys = new ArrayList<>(List.of("id"));
        if (features.contains(Feature.SEVERAL_KEYS)) {
            keys.add("code");
        }
        if (features.contains(Feature.COMPOUND_KEYS)) {
            keys.add(dice.pick(List.of("id region", "code region")));
        }
        if (features.contains(Feature.NESTED_KEYS)) {
            keys.add(dice.pick(List.of("org { id }", "region org { id }")));
        }
        List<String> same = List.of(dice.pick(keys));
        for (String subgraph : subgraphs) {
            for (String key : features.contains(Feature.SEVERAL_KEYS) ? dice.some(keys, 1, 2) : same) {
                addKey(type, subgraph, key, true);
            }
        }
        if (features.contains(Feature.UNRESOLVABLE_KEYS) && subgraphs.size() > 1 && dice.chance(60)) {
            TypePart stub = type.part(dice.pick(subgraphs));
            stub.keys.replaceAll(key -> new Split.Key(key.fields(), false));
        }
        // A field of its own in each subgraph that can be entered, so that all of these must be reachable.
        for (String subgraph : subgraphs) {
            if (split.canAnswer(type, subgraph)) {
                type.field("own" + subgraph.toUpperCase(Locale.ROOT), "String", "")
                        .addTo(subgraph);
            }
        }
        if (!Reachability.isComplete(type)) {
            List<String> entered = split.answering(type);
            type.parts.keySet().stream()
                    .filter(subgraph -> !entered.contains(subgraph))
                    .forEach(stub -> {
                        type.part(stub).keys.clear();
                        type.fields.values().forEach(field -> field.parts.remove(stub));
                    });
            type.fields.values().removeIf(field -> field.parts.isEmpty());
            subgraphs.forEach(subgraph -> addKey(type, subgraph, "id", entered.contains(subgraph)));
        }
    }

    private void addKey(SplitType type, String subgraph, String key, boolean resolvable) {
        List<Split.Key> keys = type.addTo(subgraph).keys;
        if (keys.stream().anyMatch(known -> known.fields().equals(key))) {
            return;
        }
        keys.add(new Split.Key(key, resolvable));
        for (String name : FieldSets.names(key)) {
            String fieldType = switch (name) {
                case "id" -> "ID!";
                case "org" -> type.name + "Org!";
                case "region" -> "Int!";
                default -> "String!";
            };
            Field field = type.field(name, fieldType, "");
            field.addTo(subgraph);
            field.pinned = true;
            if (name.equals("org")) {
                SplitType org =
                        split.types.computeIfAbsent(type.name + "Org", orgName -> new SplitType(orgName, Kind.OBJECT));
                org.addTo(subgraph);
                Field id = org.field("id", "ID!", "");
                id.addTo(subgraph);
                id.pinned = true;
                org.field("title", "String", "").addTo(subgraph);
            }
        }
    }

    private void addValue(String name) {
        SplitType type = split.add(name, Kind.OBJECT);
        dice.some(split.subgraphs, 1, split.subgraphs.size()).forEach(type::addTo);
    }

    /** A type without a key of which each subgraph has other fields. */
    private void addValueInParts(String name) {
        SplitType type = split.add(name, Kind.OBJECT);
        List<String> subgraphs = dice.some(split.subgraphs, 2, 3);
        for (String subgraph : subgraphs) {
            type.addTo(subgraph);
            type.field("in" + subgraph.toUpperCase(Locale.ROOT), dice.pick(List.of("Int", "String")), "")
                    .addTo(subgraph);
        }
        Field shared = type.field("inSome", "String", "");
        dice.some(subgraphs, 1, subgraphs.size()).forEach(shared::addTo);
    }

    private void addInterface(String name) {
        SplitType type = split.add(name, Kind.INTERFACE);
        List<SplitType> objects = dice.some(candidates(), 1, 3);
        List<Field> fields = new ArrayList<>();
        for (String suffix : List.of("Title", "Rank").subList(0, dice.between(1, 2))) {
            String fieldType = suffix.equals("Title") ? "String" : "Int";
            String fieldName = name.toLowerCase(Locale.ROOT) + suffix;
            fields.add(type.field(fieldName, fieldType, ""));
            for (SplitType object : objects) {
                boolean narrower = features.contains(Feature.NARROWER_IMPLEMENTATIONS) && dice.chance(30);
                Field field = object.field(fieldName, fieldType + (narrower ? "!" : ""), "");
                (object.isEntity() ? dice.some(split.answering(object), 1, 1) : List.copyOf(object.parts.keySet()))
                        .forEach(field::addTo);
            }
        }
        if (objects.stream().allMatch(object -> object.fields.containsKey("id"))) {
            fields.add(type.field("id", "ID!", ""));
        }
        List<String> candidates = subgraphsOf(objects);
        for (String subgraph : dice.some(candidates, 1, candidates.size())) {
            type.addTo(subgraph);
            List<SplitType> here = dice.some(
                    objects.stream().filter(object -> object.isIn(subgraph)).toList(), 1, 3);
            List<Field> fieldsHere = dice.some(fields, 1, 3);
            for (SplitType object : here) {
                object.part(subgraph).related.add(name);
                fieldsHere.forEach(field -> addTo(object, object.requireField(field.name), subgraph));
            }
            fieldsHere.forEach(field -> field.addTo(subgraph));
        }
        type.fields.values().removeIf(field -> field.parts.isEmpty());
    }

    /** An object must have its interface's fields, answered or external. */
    private void addTo(SplitType object, Field field, String subgraph) {
        if (field.parts.containsKey(subgraph)) {
            return;
        }
        FieldPart part = field.addTo(subgraph);
        part.external = object.isEntity()
                && (!split.canAnswer(object, subgraph)
                        || (features.contains(Feature.EXTERNAL_INTERFACE_FIELDS) && dice.chance(50)));
    }

    private void addUnion(String name) {
        SplitType type = split.add(name, Kind.UNION);
        List<SplitType> objects = dice.some(candidates(), 1, 3);
        List<String> candidates = subgraphsOf(objects);
        for (String subgraph : dice.some(candidates, 1, candidates.size())) {
            dice.some(objects.stream().filter(object -> object.isIn(subgraph)).toList(), 1, 3)
                    .forEach(object -> type.addTo(subgraph).related.add(object.name));
        }
    }

    /**
     * An interface with a key: one subgraph, or two, know all its implementations; others see an object and add fields to
     * it.
     */
    private void addInterfaceObject(String name, List<String> implementations) {
        SplitType type = split.add(name, Kind.INTERFACE);
        List<String> subgraphs = new ArrayList<>(split.subgraphs);
        String knowing = dice.pick(subgraphs);
        subgraphs.remove(knowing);
        List<String> adding = dice.some(subgraphs, 1, 2);
        subgraphs.removeAll(adding);
        String alsoKnowing = subgraphs.isEmpty() || dice.chance(60) ? null : dice.pick(subgraphs);
        addInterfaceKey(type, knowing, false);
        Field title = type.field("mediaTitle", "String", "");
        title.addTo(knowing);
        Field rank = null;
        if (alsoKnowing != null) {
            subgraphs.remove(alsoKnowing);
            addInterfaceKey(type, alsoKnowing, false);
            rank = type.field("mediaRank", "Int", "");
            rank.addTo(alsoKnowing);
        }
        for (String implementation : implementations.subList(0, dice.between(1, implementations.size()))) {
            SplitType object = split.add(implementation, Kind.OBJECT);
            addKey(object, knowing, "id", true);
            object.part(knowing).related.add(name);
            object.field(title.name, "String", "").addTo(knowing);
            if (alsoKnowing != null && rank != null) {
                addKey(object, alsoKnowing, "id", true);
                object.part(alsoKnowing).related.add(name);
                object.field(rank.name, rank.type, "").addTo(alsoKnowing);
            }
            for (String other : dice.some(subgraphs, 0, 1)) {
                addKey(object, other, "id", true);
                object.field("own" + other.toUpperCase(Locale.ROOT), "String", "")
                        .addTo(other);
            }
        }
        List<Field> requirable = new ArrayList<>(List.of(title));
        for (String subgraph : adding) {
            addInterfaceKey(type, subgraph, true);
            Field added = addToAll(type, subgraph, "added" + subgraph.toUpperCase(Locale.ROOT));
            if (features.contains(Feature.REQUIRES) && dice.chance(60)) {
                Field required = dice.pick(requirable);
                required.addTo(subgraph).external = true;
                required.pinned = true;
                split.implementations(type).forEach(object -> object.requireField(required.name).pinned = true);
                addToAll(type, subgraph, "r" + subgraph.toUpperCase(Locale.ROOT))
                        .addTo(subgraph)
                        .requires = required.name;
            }
            if (split.composite(added.typeName()) == null) {
                requirable.add(added);
            }
        }
    }

    private void addInterfaceKey(SplitType type, String subgraph, boolean isObject) {
        TypePart part = type.addTo(subgraph);
        part.keys.add(new Split.Key("id", true));
        part.interfaceObject = isObject;
        Field id = type.field("id", "ID!", "");
        id.addTo(subgraph);
        id.pinned = true;
    }

    /** A field that an interface object adds to all implementations; in those it has no part of its own. */
    private Field addToAll(SplitType type, String subgraph, String name) {
        List<String> types = new ArrayList<>(List.of("String", "Int", "[String!]"));
        split.types.values().stream()
                .filter(returned -> returned.isIn(subgraph) && (returned.isEntity() || VALUES.contains(returned.name)))
                .forEach(returned -> types.addAll(List.of(returned.name, "[" + returned.name + "]")));
        Field field = type.field(name, dice.pick(types), "");
        field.addTo(subgraph);
        split.implementations(type).forEach(object -> object.field(name, field.type, ""));
        return field;
    }

    private List<SplitType> candidates() {
        return split.types.values().stream()
                .filter(type ->
                        Stream.concat(ENTITIES.stream(), VALUES.stream()).anyMatch(type.name::equals))
                .toList();
    }

    private List<String> subgraphsOf(List<SplitType> objects) {
        return split.subgraphs.stream()
                .filter(subgraph -> objects.stream().anyMatch(object -> object.isIn(subgraph)))
                .toList();
    }
}
