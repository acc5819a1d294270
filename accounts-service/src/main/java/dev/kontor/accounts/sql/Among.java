package dev.kontor.accounts.sql;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A condition on the rows of many keys that has one parameter however many there are, an array. Of {@code in :ids} Hibernate
 * makes a statement with a parameter for each key, and translates it anew each time, which costs more than to read a row;
 * and PostgreSQL has to know a statement for each number of keys.
 *
 * @param condition HQL, with the parameter {@code keys}
 * @param keys its value
 */
public record Among(String condition, Object keys) {

    /** The rows of which the attribute is one of the keys. */
    public static Among of(String attribute, Collection<UUID> keys) {
        if (keys.size() == 1) {
            // PostgreSQL takes any array for one of ten, and would plan this anew each time because it can do better.
            return new Among(attribute + " = :keys", keys.iterator().next());
        }
        // HQL's own functions of arrays use no index. The true is there so that the keys are not the function's last
        // argument: that may be a list, and what may be a list is translated each time.
        return new Among(
                "cast(sql('? = any (?) and ?', %s, :keys, true) as boolean) = true".formatted(attribute),
                keys.toArray(UUID[]::new));
    }

    public Map<String, Object> parameters() {
        return Map.of("keys", keys);
    }
}
