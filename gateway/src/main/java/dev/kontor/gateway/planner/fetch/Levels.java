package dev.kontor.gateway.planner.fetch;

import java.util.HashMap;
import java.util.Map;

/** How many requests must be answered one after the other before another can start; worked out once for each. */
final class Levels {

    private final Map<Request, Integer> known = new HashMap<>();

    int of(Request request) {
        Integer level = known.get(request);
        if (level == null) {
            level = request.after().stream()
                    .mapToInt(before -> of(before) + 1)
                    .max()
                    .orElse(0);
            known.put(request, level);
        }
        return level;
    }
}
