package dev.kontor.gateway.response;

import org.jspecify.annotations.Nullable;

/**
 * Objects that several answers contribute to, without copying: an object of one tape is extended by objects of others,
 * and a field is looked up in the object itself and then in its extensions. The first answer to name a field has it;
 * where two answers bring objects under the same field, the one extends the other.
 */
public final class Overlay {

    /** An object that extends another, and the one that does so next. */
    static final class Extension {
        private final Tape tape;
        private final int object;
        private @Nullable Extension next;

        Extension(Tape tape, int object) {
            this.tape = tape;
            this.object = object;
        }
    }

    /** A value found: its tape and its index there. Meant to be used again and again. */
    public static final class Ref {
        private Tape tape;
        private int value;

        public Ref(Tape tape, int value) {
            this.tape = tape;
            this.value = value;
        }

        public Tape tape() {
            return tape;
        }

        public int value() {
            return value;
        }

        private void set(Tape newTape, int newValue) {
            tape = newTape;
            value = newValue;
        }
    }

    private Overlay() {}

    /** Finds a field of an object or of its extensions; true when it is there, and then the ref points to it. */
    public static boolean find(Tape tape, int object, byte[] key, Ref found) {
        int value = tape.field(object, key);
        if (value >= 0) {
            found.set(tape, value);
            return true;
        }
        for (Extension extension = tape.extension(object); extension != null; extension = extension.next) {
            value = extension.tape.field(extension.object, key);
            if (value >= 0) {
                found.set(extension.tape, value);
                return true;
            }
        }
        return false;
    }

    /** Adds the fields of one object to another. */
    public static void extend(Tape base, int object, Tape by, int added) {
        mergeShared(base, object, by, added);
        Extension last = base.extension(object);
        Extension extension = new Extension(by, added);
        if (last == null) {
            base.extend(object, extension);
            return;
        }
        while (last.next != null) {
            last = last.next;
        }
        last.next = extension;
    }

    private static void mergeShared(Tape base, int object, Tape by, int added) {
        Ref existing = new Ref(base, object);
        int value = by.firstField(added);
        for (int left = by.count(added); left > 0; left--) {
            if (by.kind(value).compareTo(Tape.Kind.ARRAY) >= 0 && find(base, object, by.keyBytes(value), existing)) {
                merge(existing.tape, existing.value, by, value);
            }
            value = by.nextField(value);
        }
    }

    private static void merge(Tape base, int value, Tape by, int added) {
        if (base.kind(value) != by.kind(added)) {
            return;
        }
        if (base.kind(value) == Tape.Kind.OBJECT) {
            extend(base, value, by, added);
        } else if (base.kind(value) == Tape.Kind.ARRAY && base.count(value) == by.count(added)) {
            int element = base.firstElement(value);
            int addedElement = by.firstElement(added);
            for (int left = base.count(value); left > 0; left--) {
                merge(base, element, by, addedElement);
                element = base.next(element);
                addedElement = by.next(addedElement);
            }
        }
    }
}
