package dev.kontor.gateway.testkit;

import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One data set that whole schemas and parts of them are answered from. JSON: objects by name, each a map of its fields
 * with its {@code __typename}; those named {@code Query} and {@code Mutation} are the roots. A value may be one of these:
 *
 * <ul>
 *   <li>{@code {"$": "name"}} another object
 *   <li>{@code {"!": "message"}} a failure
 *   <li>{@code {"echo": "text"}} the text, and the arguments that the field was given
 *   <li>{@code {"choose": [..]}} one of these, chosen by the arguments
 *   <li>{@code {"log": value}} the value, after the call was written to the log
 *   <li>{@code {"logged": true}} the log
 * </ul>
 *
 * The value of a field with given arguments may also stand under {@code "price(currency:EUR)"}.
 */
public final class DataSet {

    private final Map<String, Object> objects;
    private final List<String> log = new ArrayList<>();

    public DataSet(String json) {
        Tape tape = Tape.parse(json.getBytes(StandardCharsets.UTF_8));
        this.objects = JsonValues.map(tape, tape.root());
    }

    public Map<?, ?> object(String name) {
        return (Map<?, ?>) Objects.requireNonNull(objects.get(name), "No object " + name);
    }

    /** The first named object that is the one; null when there is none. */
    public @Nullable Map<?, ?> find(Predicate<Map<?, ?>> isIt) {
        return objects.values().stream()
                .map(object -> (Map<?, ?>) object)
                .filter(isIt)
                .findFirst()
                .orElse(null);
    }

    /** The value of a field; lists and references resolved, maps as they are. */
    public @Nullable Object value(Map<?, ?> object, String field, Map<String, ?> arguments) {
        String call = field
                + arguments.entrySet().stream()
                        .map(argument -> argument.getKey() + ":" + text(argument.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "(", ")"));
        return resolve(object.containsKey(call) ? object.get(call) : object.get(field), call);
    }

    /** Forgets the log. */
    public void reset() {
        log.clear();
    }

    private @Nullable Object resolve(@Nullable Object value, String call) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map when map.get("$") instanceof String name -> object(name);
            case Map<?, ?> map when map.get("!") instanceof String message -> throw new IllegalStateException(message);
            case Map<?, ?> map when map.get("echo") instanceof String text -> text + " of " + call;
            case Map<?, ?> map
            when map.get("choose") instanceof List<?> choices ->
                resolve(choices.get(Math.floorMod(call.hashCode(), choices.size())), call);
            case Map<?, ?> map
            when map.containsKey("log") -> {
                log.add(call);
                yield resolve(map.get("log"), call);
            }
            case Map<?, ?> map when map.containsKey("logged") -> String.join(" ", log);
            case List<?> list ->
                list.stream().map(element -> resolve(element, call)).collect(Collectors.toCollection(ArrayList::new));
            default -> value;
        };
    }

    private static String text(@Nullable Object argument) {
        return argument instanceof String string ? string : Json.write(argument);
    }
}
