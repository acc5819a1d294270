package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.Kind;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of a split's objects and of its roots, and who answers them; what they require and provide comes later. */
final class RandomFields {

    /** Definitions of arguments, with literals for where a field set has to give one. */
    static final Map<String, List<String>> ARGUMENTS = Map.of(
            "(n: Int = 3)", List.of("(n: 7)", "(n: 8)"),
            "(text: String!)", List.of("(text: \"x\")", "(text: \"y\")"),
            "(color: Color = RED)", List.of("(color: BLUE)", "(color: GREEN)"),
            "(filter: Filter)", List.of("(filter: {limits: [12345678901234567890.12]})", "(filter: {text: \"z\"})"),
            "(big: Big, ids: [ID!])",
                    List.of("(big: 98765432109876543210, ids: [\"1\"])", "(big: 1, ids: [\"1\", \"2\"])"));

    private final Split split;
    private final Dice dice;
    private final Set<Feature> features;

    RandomFields(Split split, Dice dice, Set<Feature> features) {
        this.split = split;
        this.dice = dice;
        this.features = features;
    }

    void addToObjects() {
        for (SplitType type : List.copyOf(split.types.values())) {
            if (type.isEntity()) {
                for (int i = dice.between(1, 4); i > 0; i--) {
                    addToEntity(type, "f" + i);
                }
            } else if (type.kind == Kind.OBJECT && isWhole(type) && !type.name.endsWith("Org")) {
                for (int i = type.name.equals("Query") ? 0 : dice.between(1, 3); i > 0; i--) {
                    addToValue(type, "f" + i);
                }
            }
        }
    }

    /** A root field for each type, one for each subgraph that has none, and mutations. */
    void addRoots() {
        SplitType query = split.type("Query");
        split.subgraphs.forEach(query::addTo);
        for (SplitType type : List.copyOf(split.types.values())) {
            if (!type.name.equals("Query") && !type.name.endsWith("Org") && (type.isEntity() || dice.chance(70))) {
                addRoot(query, type);
            }
        }
        for (String subgraph : split.subgraphs) {
            if (query.fields.values().stream().noneMatch(field -> field.isAnsweredIn(subgraph))) {
                query.field("at" + subgraph.toUpperCase(Locale.ROOT), wrap(leaf(), false), "")
                        .addTo(subgraph);
            }
        }
        if (features.contains(Feature.MUTATIONS)) {
            addMutations();
        }
    }

    private void addRoot(SplitType query, SplitType type) {
        List<String> able = split.subgraphs.stream()
                .filter(subgraph -> !split.possibleTypes(type, subgraph).isEmpty())
                .toList();
        List<String> owners = isWhole(type) ? owners(type, able, Feature.SHARED_ROOT_FIELDS) : able;
        Field field = query.field(
                type.name.toLowerCase(Locale.ROOT) + (dice.chance(50) ? "s" : ""),
                wrap(type.name, type.isEntity()),
                arguments());
        owners.forEach(field::addTo);
        addNarrower(field);
    }

    private void addMutations() {
        SplitType mutation = split.add("Mutation", Kind.OBJECT);
        for (int i = dice.between(2, 4); i > 0; i--) {
            String subgraph = dice.pick(split.subgraphs);
            List<SplitType> entities = split.types.values().stream()
                    .filter(type -> type.isEntity() && type.isIn(subgraph))
                    .toList();
            mutation.addTo(subgraph);
            mutation.field(
                            "do" + i,
                            entities.isEmpty() || dice.chance(40) ? "String" : dice.pick(entities).name,
                            arguments())
                    .addTo(subgraph);
        }
    }

    private void addToEntity(SplitType type, String name) {
        List<String> able = split.answering(type);
        SplitType target = dice.chance(45) ? target(object -> true) : null;
        if (target != null) {
            SplitType returned = target;
            able = able.stream()
                    .filter(subgraph -> !split.possibleTypes(returned, subgraph).isEmpty())
                    .toList();
            if (able.isEmpty() || (!isWhole(target) && !able.containsAll(target.parts.keySet()))) {
                target = null;
                able = split.answering(type);
            }
        }
        Field field = type.field(
                name, target == null ? wrap(leaf(), true) : wrap(target.name, target.isEntity()), arguments());
        List<String> owners =
                target != null && !isWhole(target) ? able : owners(target, able, Feature.SHAREABLE_FIELDS);
        owners.forEach(field::addTo);
        addNarrower(field);
    }

    private void addToValue(SplitType type, String name) {
        SplitType target = dice.chance(25)
                ? target(object -> isWhole(object)
                        && !split.possibleTypes(object, type.parts.keySet()).isEmpty())
                : null;
        Field field = type.field(
                name, target == null ? wrap(leaf(), true) : wrap(target.name, target.isEntity()), arguments());
        type.parts.keySet().forEach(field::addTo);
    }

    private List<String> owners(@Nullable SplitType target, List<String> able, Feature sharing) {
        List<String> owners =
                features.contains(sharing) && dice.chance(45) ? dice.some(able, 2, 3) : dice.some(able, 1, 1);
        return target == null || !split.possibleTypes(target, owners).isEmpty() ? owners : owners.subList(0, 1);
    }

    private @Nullable SplitType target(Predicate<SplitType> fits) {
        List<SplitType> targets = new ArrayList<>(split.types.values());
        targets.removeIf(type -> type.name.equals("Query") || type.name.endsWith("Org") || !fits.test(type));
        return targets.isEmpty() ? null : dice.pick(targets);
    }

    /** In one of several subgraphs the field is never null, or always of one object type. */
    private void addNarrower(Field field) {
        if (!features.contains(Feature.NARROWER_TYPES) || field.parts.size() < 2 || dice.chance(40)) {
            return;
        }
        String subgraph = dice.pick(List.copyOf(field.parts.keySet()));
        SplitType target = split.composite(field.typeName());
        if (target != null && target.kind != Kind.OBJECT) {
            if (target.parts.values().stream().anyMatch(part -> part.interfaceObject)) {
                return;
            }
            String object = dice.pick(split.possibleTypes(target, field.parts.keySet())).name;
            field.part(subgraph).type = field.type.replace(target.name, object);
        } else if (!field.type.endsWith("!")) {
            field.part(subgraph).type = field.type + "!";
        }
    }

    /** Whether each subgraph that has the type has all of its fields, or it is an entity. */
    private static boolean isWhole(SplitType type) {
        return !type.name.equals("Stock");
    }

    private String leaf() {
        List<String> leaves = new ArrayList<>(List.of("String", "String", "Int", "Float", "Boolean", "ID"));
        if (features.contains(Feature.ENUMS)) {
            leaves.add("Color");
        }
        if (features.contains(Feature.CUSTOM_SCALARS)) {
            leaves.add("Big");
        }
        return dice.pick(leaves);
    }

    /**
     * @param present whether there is always a value; the values of other types may contain each other
     */
    private String wrap(String name, boolean present) {
        boolean nonNull = features.contains(Feature.NON_NULL);
        if (!features.contains(Feature.LISTS) || dice.chance(60)) {
            return name + (nonNull && present && dice.chance(35) ? "!" : "");
        }
        String list =
                "[" + name + (nonNull && dice.chance(50) ? "!" : "") + "]" + (nonNull && dice.chance(40) ? "!" : "");
        return dice.chance(20) ? "[" + list + "]" : list;
    }

    private String arguments() {
        if (!features.contains(Feature.ARGUMENTS) || dice.chance(65)) {
            return "";
        }
        return dice.pick(ARGUMENTS.keySet().stream().sorted().toList());
    }
}
