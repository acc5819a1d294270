package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.Represented;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object says of its own type. Where only one type is possible, plans do not ask for it and none is said. */
final class Types {

    private Types() {}

    /** Whether the object's type is one of the given; null stands for all. */
    static boolean matches(Tape tape, int object, byte @Nullable [] @Nullable [] types) {
        if (types == null) {
            return true;
        }
        int typename = Overlay.find(tape, object, Keys.TYPENAME);
        if (typename < 0) {
            return types.length == 1;
        }
        for (byte[] type : types) {
            if (type != null && tape.isString(typename, type)) {
                return true;
            }
        }
        return false;
    }

    /** The representation made for the object's type; null when there is none. */
    static @Nullable Represented representation(List<Represented> all, Tape tape, int object) {
        int typename = Overlay.find(tape, object, Keys.TYPENAME);
        if (typename < 0) {
            return all.size() == 1 ? all.getFirst() : null;
        }
        for (Represented represented : all) {
            byte[] objectType = represented.objectType();
            if (objectType == null || tape.isString(typename, objectType)) {
                return represented;
            }
        }
        return null;
    }
}
