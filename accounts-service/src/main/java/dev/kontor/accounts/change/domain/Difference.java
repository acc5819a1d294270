package dev.kontor.accounts.change.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became different about an object, field by field, for the audit trail. */
public final class Difference {

    /**
     * A field that is different.
     *
     * @param coordinate schema coordinate
     */
    public record FieldChange(
            String coordinate,
            @Nullable String before,
            @Nullable String after) {}

    private final Trail trail;
    private final Change.ObjectRef object;
    private final List<FieldChange> changes = new ArrayList<>();

    private Difference(Trail trail, Change.ObjectRef object) {
        this.trail = trail;
        this.object = object;
    }

    /** Of an object that changes; what is the same is not told. */
    public static Difference of(Tracked<?> object) {
        return new Difference(object.trail(), new Change.ObjectRef(object.type(), object.id()));
    }

    /** Of an object that is new. */
    public static Difference created(Tracked<?> object) {
        Difference difference = of(object);
        difference.changes.add(new FieldChange(object.type(), null, object.title()));
        return difference;
    }

    /** Of an object that is no more. */
    public static Difference removed(Tracked<?> object) {
        Difference difference = of(object);
        difference.changes.add(new FieldChange(object.type(), object.title(), null));
        return difference;
    }

    /** Compares the values of a field. */
    public Difference field(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(object.type() + "." + field, text(before), text(after)));
        }
        return this;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    public Trail trail() {
        return trail;
    }

    public Change.ObjectRef object() {
        return object;
    }

    public List<FieldChange> changes() {
        return List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
