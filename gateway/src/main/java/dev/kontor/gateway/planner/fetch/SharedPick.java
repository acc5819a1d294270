package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.planner.tree.SelectionTree;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Picks of several object types that ask the same and go on the same way. */
record SharedPick(String responseKey, Field field, boolean internal, boolean requiring, SelectionTree below) {

    /** What is asked by whom: picks that go on in different ways, asked by the same, are asked once. */
    record Asked(String responseKey, String name, List<Argument> arguments, List<Visit> by) {}

    Asked askedBy(List<Visit> by) {
        return new Asked(responseKey, field.name(), field.arguments(), List.copyOf(by));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The search makes one tree per place; comparing two would be a walk.
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedPick shared
                && responseKey.equals(shared.responseKey)
                && field.asksSameAs(shared.field)
                && below == shared.below;
    }

    @Override
    public int hashCode() {
        return Objects.hash(responseKey, field.name());
    }
}
