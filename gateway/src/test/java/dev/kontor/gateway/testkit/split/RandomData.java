package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.split.Split.Field;
import dev.kontor.gateway.testkit.split.Split.SplitType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data for a split, as {@link dev.kontor.gateway.testkit.DataSet} reads it. */
final class RandomData {

    /** Deeper than this, values that contain values are null or empty. */
    private static final int MAX_DEPTH = 3;

    private final Split split;
    private final Dice dice;
    private final Set<Feature> features;

    /**
     * Whether a null that rises shows in a split although it would not in the whole: a field set finds it instead of the
     * truth, or it rises further where a type is narrower. Then only nullable fields fail.
     */
    private final boolean risingNullsShow;

    RandomData(Split split, Dice dice, Set<Feature> features) {
        this.split = split;
        this.dice = dice;
        this.features = features;
        this.risingNullsShow = split.types.values().stream().anyMatch(RandomData::hasNestedFieldSet)
                || features.contains(Feature.NARROWER_TYPES);
    }

    private static boolean hasNestedFieldSet(SplitType type) {
        return Stream.concat(
                        type.parts.values().stream()
                                .flatMap(part -> part.keys.stream().map(Split.Key::fields)),
                        type.fields.values().stream()
                                .flatMap(field -> field.parts.values().stream().map(part -> part.requires)))
                .anyMatch(fieldSet -> fieldSet.contains("{"));
    }

    String json() {
        Map<String, Object> objects = new LinkedHashMap<>();
        for (SplitType type : split.types.values()) {
            if (type.isEntity()) {
                for (int i = 1; i <= 3; i++) {
                    objects.put(name(type, i), object(type, name(type, i), 0));
                }
            } else if (type.name.equals("Query") || type.name.equals("Mutation")) {
                objects.put(type.name, object(type, type.name, 0));
            }
        }
        return objects.entrySet().stream()
                .map(entry -> Json.write(entry.getKey()) + ": " + Json.write(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String name(SplitType type, int number) {
        return type.name.toLowerCase(Locale.ROOT) + number;
    }

    private Map<String, @Nullable Object> object(SplitType type, String identity, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("__typename", type.name);
        List<String> interfaceObjects = type.relatedAnywhere().stream()
                .filter(name -> split.type(name).hasKeys())
                .toList();
        if (!interfaceObjects.isEmpty()) {
            object.put("__interfaces", interfaceObjects);
        }
        for (Field field : type.fields.values()) {
            Object value = switch (field.name) {
                case "id" -> identity;
                case "code" -> "code of " + identity;
                case "region" -> dice.between(1, 2);
                case "org" -> object(split.type(field.typeName()), "org of " + identity, depth + 1);
                default -> field(answered(type, field), depth);
            };
            object.put(field.name, type.name.equals("Mutation") ? logged(field, value) : value);
        }
        return object;
    }

    /** The field itself, or that of the interface object which adds it. */
    private Field answered(SplitType object, Field field) {
        return field.parts.isEmpty()
                ? object.relatedAnywhere().stream()
                        .map(name -> split.type(name).fields.get(field.name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                : field;
    }

    /** Mutations of which one sees in what order they ran. */
    private static Object logged(Field field, @Nullable Object value) {
        Map<String, @Nullable Object> logged = new LinkedHashMap<>();
        logged.put("log", field.typeName().equals("String") ? Map.of("logged", true) : value);
        return logged;
    }

    private @Nullable Object field(Field field, int depth) {
        String type = field.parts.values().stream()
                        .anyMatch(part -> part.type != null && part.type.endsWith("!") && !field.type.endsWith("!"))
                ? field.type + "!"
                : field.type;
        boolean mayFail = features.contains(Feature.FAILURES)
                && !field.pinned
                && type.equals(field.type)
                && !(risingNullsShow && type.contains("!"));
        if (mayFail && dice.chance(6)) {
            return Map.of("!", "out of order: " + field.name);
        }
        if (field.arguments.isEmpty()) {
            return value(type, field, depth);
        }
        if (field.typeName().equals("String") && !type.startsWith("[")) {
            return Map.of("echo", field.name);
        }
        return Map.of(
                "choose",
                Arrays.asList(value(type, field, depth), value(type, field, depth), value(type, field, depth)));
    }

    private @Nullable Object value(String type, Field field, int depth) {
        if (type.endsWith("!")) {
            return present(type.substring(0, type.length() - 1), field, depth);
        }
        return features.contains(Feature.NULLS) && dice.chance(15) ? null : present(type, field, depth);
    }

    private @Nullable Object present(String type, Field field, int depth) {
        if (type.startsWith("[")) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = depth > MAX_DEPTH ? 0 : dice.between(0, 3); i > 0; i--) {
                Object element = value(type.substring(1, type.length() - 1), field, depth + 1);
                if (element != null || !type.endsWith("!]")) {
                    list.add(element);
                }
            }
            return list;
        }
        SplitType composite = split.composite(type);
        return composite == null ? leaf(type) : composite(composite, field, depth);
    }

    private @Nullable Object composite(SplitType type, Field field, int depth) {
        List<SplitType> possible = new ArrayList<>(split.possibleTypes(type, field.parts.keySet()));
        field.parts.forEach((subgraph, part) -> {
            if (part.type != null) {
                SplitType narrower = split.type(part.type.replaceAll("[\\[\\]!]", ""));
                possible.retainAll(split.possibleTypes(narrower, subgraph));
            }
        });
        if (depth > MAX_DEPTH) {
            possible.removeIf(object -> !object.isEntity());
        }
        if (possible.isEmpty()) {
            return null;
        }
        SplitType object = dice.pick(possible);
        return object.isEntity()
                ? Map.of("$", name(object, dice.between(1, 3)))
                : object(object, object.name, depth + 1);
    }

    private Object leaf(String type) {
        return switch (type) {
            case "Int" -> dice.pick(List.of(0, -1, 7, 42, Integer.MAX_VALUE));
            case "Float" -> dice.pick(List.of(0.5, -2.25, 100.0, 1e21));
            case "Boolean" -> dice.chance(50);
            case "ID" -> dice.pick(List.of("x1", "17", "ü/\"q\""));
            case "Color" -> dice.pick(List.of("RED", "GREEN", "BLUE"));
            case "Big" ->
                dice.pick(List.<Object>of(
                        new BigDecimal("12345678901234567890.12"),
                        new BigInteger("98765432109876543210"),
                        "text",
                        List.of(1, Map.of("k", "v"))));
            default -> dice.pick(List.of("red", "Größe\n\"zwei\"", "", "long enough to be seen"));
        };
    }
}
