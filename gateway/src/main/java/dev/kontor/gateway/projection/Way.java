package dev.kontor.gateway.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where in the response one is. Becomes a path only when there is an error to tell. */
final class Way {

    /** Response keys; empty for an element of a list, whose index stands beside it. */
    private String[] keys = new String[16];

    private int[] indices = new int[16];
    private int depth;

    void enter(String key) {
        reserve();
        keys[depth++] = key;
    }

    /** Enters a list's first element. */
    void enterList() {
        reserve();
        keys[depth] = "";
        indices[depth++] = 0;
    }

    void nextElement() {
        indices[depth - 1]++;
    }

    void leave() {
        depth--;
    }

    private void reserve() {
        if (depth == keys.length) {
            keys = Arrays.copyOf(keys, 2 * depth);
            indices = Arrays.copyOf(indices, 2 * depth);
        }
    }

    /** Response keys and indices. */
    List<Object> path() {
        List<Object> path = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            path.add(keys[i].isEmpty() ? (Object) indices[i] : keys[i]);
        }
        return path;
    }
}
