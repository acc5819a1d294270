package dev.kontor.gateway.testkit;

import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One data set that whole schemas and parts of them are answered from. JSON: objects by name, each a map of its fields
 * with its {@code __typename}; {@code {"$": "name"}} stands for another object; the value of a field with arguments may be
 * given as {@code "price(currency:EUR)"}; {@code {"!": "message"}} fails with that message. The objects named {@code Query} and {@code Mutation} are the roots.
 */
public final class DataSet {

    private final Map<String, Object> objects;

    public DataSet(String json) {
        Tape tape = Tape.parse(json.getBytes(StandardCharsets.UTF_8));
        this.objects = JsonValues.map(tape, tape.root());
    }

    public Map<?, ?> object(String name) {
        return (Map<?, ?>) Objects.requireNonNull(objects.get(name), "No object " + name);
    }

    /** The object of a type whose fields have the given values; null when there is none. */
    public @Nullable Map<?, ?> find(Map<?, ?> representation, List<String> key) {
        return objects.values().stream()
                .map(object -> (Map<?, ?>) object)
                .filter(object -> Objects.equals(object.get("__typename"), representation.get("__typename")))
                .filter(object -> key.stream()
                        .allMatch(field ->
                                String.valueOf(object.get(field)).equals(String.valueOf(representation.get(field)))))
                .findFirst()
                .orElse(null);
    }

    /** The value of a field. */
    public @Nullable Object value(Map<?, ?> object, DataFetchingEnvironment environment) {
        String name = environment.getField().getName();
        String call = name
                + environment.getArguments().entrySet().stream()
                        .map(argument -> argument.getKey() + ":" + argument.getValue())
                        .sorted()
                        .collect(Collectors.joining(",", "(", ")"));
        return resolve(object.containsKey(call) ? object.get(call) : object.get(name));
    }

    private @Nullable Object resolve(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map when map.get("$") instanceof String name -> object(name);
            case Map<?, ?> map when map.get("!") instanceof String message -> throw new IllegalStateException(message);
            case List<?> list -> list.stream().map(this::resolve).collect(Collectors.toCollection(ArrayList::new));
            default -> value;
        };
    }
}
