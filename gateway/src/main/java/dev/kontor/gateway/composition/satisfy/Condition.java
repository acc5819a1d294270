package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.federation.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of an object for a key or a requirement: {@code "id owner { name }"} → the paths {@code id} and
 * {@code owner.name}. Each may be known from somewhere else.
 *
 * @param text the field set
 */
record Condition(String text, List<Path> paths) {

    /** What is known without knowing anything. */
    static final Condition NONE = new Condition("", List.of());

    /** A step of a path. */
    sealed interface Step {}

    /** To what a field returns. */
    record Field(String name) implements Step {}

    /** To the same object, if it is of the type. */
    record Cast(String type) implements Step {}

    /** From an object to a leaf. */
    record Path(List<Step> steps) {
        Path {
            steps = List.copyOf(steps);
        }

        private Path plus(Step step) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Path(longer);
        }

        /** {@code owner.name}; casts are left out. */
        @Override
        public String toString() {
            return steps.stream()
                    .filter(Field.class::isInstance)
                    .map(step -> ((Field) step).name())
                    .collect(Collectors.joining("."));
        }
    }

    Condition {
        paths = List.copyOf(paths);
    }

    /** Whether it asks for leaves of the object only. */
    boolean isFlat() {
        return paths.stream().allMatch(path -> path.steps().size() == 1);
    }

    /** Null when there is none, or when it is no field set: then another stage has said so. */
    static @Nullable Condition parse(@Nullable String fields) {
        FieldSet parsed = FieldSet.parseIfValid(fields);
        return parsed == null || parsed.isEmpty() ? null : of(parsed);
    }

    private static Condition of(FieldSet fields) {
        List<Path> paths = new ArrayList<>();
        addPaths(fields, new Path(List.of()), paths);
        return new Condition(fields.toString(), paths);
    }

    private static void addPaths(FieldSet fields, Path before, List<Path> paths) {
        for (FieldSet.Item item : fields.items()) {
            switch (item) {
                case FieldSet.FieldItem field -> {
                    Path path = before.plus(new Field(field.name()));
                    if (field.selection().isEmpty()) {
                        paths.add(path);
                    } else {
                        addPaths(field.selection(), path, paths);
                    }
                }
                case FieldSet.FragmentItem fragment ->
                    addPaths(fragment.selection(), before.plus(new Cast(fragment.typeCondition())), paths);
            }
        }
    }
}
