package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.federation.TypeRef;
import java.util.HashMap;
import java.util.Map;

/** Where types are used: an enum that clients send is merged otherwise than one that they receive. One use. */
final class EnumPositions {

    private final Map<String, String> inputs = new HashMap<>();
    private final Map<String, String> outputs = new HashMap<>();

    void addInput(TypeRef type, String coordinate) {
        inputs.putIfAbsent(type.name(), coordinate);
    }

    void addOutput(TypeRef type, String coordinate) {
        outputs.putIfAbsent(type.name(), coordinate);
    }

    boolean isInput(String type) {
        return inputs.containsKey(type);
    }

    boolean isOutput(String type) {
        return outputs.containsKey(type);
    }

    /** For messages: where it is used first. */
    String input(String type) {
        return inputs.getOrDefault(type, "");
    }

    String output(String type) {
        return outputs.getOrDefault(type, "");
    }
}
