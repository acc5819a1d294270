package dev.kontor.gateway.response;

/**
 * Objects that several answers contribute to, without copying: an object is extended by others, and a field is looked up
 * in the object itself and then in its extensions. The first answer to name a field has it; where two answers bring
 * objects under the same field, the one extends the other.
 */
public final class Overlay {

    private Overlay() {}

    /** The value of a field of an object or of its extensions; -1 when it has none. */
    public static int find(Tape tape, int object, int key) {
        int value = tape.field(object, key);
        return value >= 0 ? value : findExtension(tape, object, key);
    }

    /** The value of a field that the object itself does not have; -1 when its extensions do not have it either. */
    public static int findExtension(Tape tape, int object, int key) {
        for (int extension = tape.firstExtension(object); extension != 0; extension = tape.nextExtension(extension)) {
            int value = tape.field(tape.extending(extension), key);
            if (value >= 0) {
                return value;
            }
        }
        return -1;
    }

    /** Adds the fields of one object to another. */
    public static void extend(Tape tape, int object, int by) {
        mergeShared(tape, object, by);
        tape.extend(object, by);
    }

    private static void mergeShared(Tape tape, int object, int by) {
        int value = tape.firstField(by);
        for (int left = tape.count(by); left > 0; left--) {
            // Nobody looks for a key that is not among the tape's.
            if (tape.isContainer(value) && tape.key(value) >= 0) {
                int existing = find(tape, object, tape.key(value));
                if (existing >= 0) {
                    merge(tape, existing, value);
                }
            }
            value = tape.nextField(value);
        }
    }

    private static void merge(Tape tape, int value, int by) {
        if (tape.kind(value) != tape.kind(by)) {
            return;
        }
        if (tape.kind(value) == Tape.Kind.OBJECT) {
            extend(tape, value, by);
        } else if (tape.kind(value) == Tape.Kind.ARRAY && tape.count(value) == tape.count(by)) {
            int element = tape.firstElement(value);
            int other = tape.firstElement(by);
            for (int left = tape.count(value); left > 0; left--) {
                merge(tape, element, other);
                element = tape.next(element);
                other = tape.next(other);
            }
        }
    }
}
