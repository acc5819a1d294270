package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.plan.ResponsePath;
import dev.kontor.gateway.planner.tree.ObjectTree.Pick;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in the response, and the keys that are taken there.
 *
 * @param internal it lies below something that the client did not ask for
 */
record Place(ResponsePath path, ResponseKeys keys, boolean internal) {

    /** @param onTypes it is below objects of these types only; null when below all */
    Place below(String responseKey, @Nullable SequencedSet<String> onTypes, boolean internalField) {
        return new Place(
                path.plus(new ResponsePath.Step(responseKey, onTypes)),
                keys.below(responseKey),
                internal || internalField);
    }

    /** The key under which objects of a type carry what is picked of them. */
    String responseKey(Pick pick, String objectType) {
        return internal || pick.internal()
                ? keys.internal(pick.field(), objectType)
                : pick.field().dataKey();
    }
}
