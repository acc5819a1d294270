package dev.kontor.accounts.account.api;

import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds objects by global ids in one go, as batch resolvers must: an answer per id, in the sequence of the ids. */
public final class ByIds {

    private ByIds() {}

    /**
     * Finds an object per id, null where an id is malformed, of another type or unknown.
     *
     * @param type GraphQL type of the objects
     * @param ids global ids as clients sent them
     * @param find finds those that exist by their keys, in any order
     * @param key tells the key of what was found
     * @param view makes the answer of what was found
     */
    public static <T, V> List<@Nullable V> find(
            String type,
            List<String> ids,
            Function<Collection<UUID>, List<T>> find,
            Function<T, UUID> key,
            Function<T, V> view) {
        List<@Nullable UUID> keys = new ArrayList<>(ids.size());
        ids.forEach(id -> keys.add(GlobalId.parseUuid(type, id).orElse(null)));
        return byKeys(keys, find, key, view);
    }

    /**
     * Finds for each object the one that it refers to, in the sequence of the objects; null where it refers to none.
     *
     * @param reference tells the key of what an object refers to, null for nothing
     * @param find finds those that exist by their keys, in any order
     * @param key tells the key of what was found
     * @param view makes the answer of what was found
     */
    public static <S, T, V> List<@Nullable V> referredTo(
            List<S> objects,
            Function<S, @Nullable UUID> reference,
            Function<Collection<UUID>, List<T>> find,
            Function<T, UUID> key,
            Function<T, V> view) {
        List<@Nullable UUID> keys = new ArrayList<>(objects.size());
        objects.forEach(object -> keys.add(reference.apply(object)));
        return byKeys(keys, find, key, view);
    }

    private static <T, V> List<@Nullable V> byKeys(
            List<@Nullable UUID> keys,
            Function<Collection<UUID>, List<T>> find,
            Function<T, UUID> key,
            Function<T, V> view) {
        Set<UUID> distinct = keys.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, V> found = find.apply(distinct).stream().collect(Collectors.toMap(key, view));
        List<@Nullable V> answers = new ArrayList<>(keys.size());
        for (UUID wanted : keys) {
            answers.add(wanted == null ? null : found.get(wanted));
        }
        return answers;
    }
}
