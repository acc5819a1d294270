package dev.kontor.gateway.composition.fieldset;

import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field set with the definitions of what it selects: {@code "a { b }"} on T → T.a, and in it A.b. Fragments are gone: what
 * they select stands with its own type.
 *
 * @param fields those that there are, as far as they are
 * @param faults why it is no selection on the type, in sentences; empty when it is one
 */
public record TypedFieldSet(List<Selected> fields, List<String> faults) {

    private static final String TYPENAME = "__typename";

    /**
     * A selected field.
     *
     * @param type that has it: a union only for {@code __typename}
     * @param selection on what it returns; empty for a leaf
     */
    public record Selected(TypeDef type, FieldDef field, List<Selected> selection) {

        public Selected {
            selection = List.copyOf(selection);
        }

        /** This and all below, from the top. */
        public Stream<Selected> all() {
            return Stream.concat(Stream.of(this), selection.stream().flatMap(Selected::all));
        }

        @Override
        public String toString() {
            return type.name() + "." + field.name();
        }
    }

    public TypedFieldSet {
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    static TypedFieldSet of(SubgraphSchema schema, FieldArguments arguments, TypeDef type, FieldSet fields) {
        List<String> faults = new ArrayList<>();
        return new TypedFieldSet(new Typing(schema, arguments, faults::add).select(type, fields), faults);
    }

    /** All that it selects, at any depth. */
    public Stream<Selected> all() {
        return fields.stream().flatMap(Selected::all);
    }

    /** What is looked up while a field set is read. */
    private record Typing(SubgraphSchema schema, FieldArguments arguments, Consumer<String> faults) {

        List<Selected> select(TypeDef type, FieldSet fields) {
            List<Selected> selected = new ArrayList<>();
            for (FieldSet.Item item : fields.items()) {
                switch (item) {
                    case FieldSet.FragmentItem fragment -> selected.addAll(select(fragment));
                    case FieldSet.FieldItem field -> select(type, field, selected);
                }
            }
            return selected;
        }

        private List<Selected> select(FieldSet.FragmentItem fragment) {
            TypeDef type = schema.type(fragment.typeCondition());
            if (type == null || !hasSelection(type)) {
                faults.accept(fragment.typeCondition() + " is no object, interface or union.");
                return List.of();
            }
            return select(type, fragment.selection());
        }

        private void select(TypeDef type, FieldSet.FieldItem item, List<Selected> selected) {
            FieldDef field = field(type, item.name());
            if (field == null) {
                faults.accept(type.name() + " has no field " + item.name() + ".");
                return;
            }
            arguments.check(type, field, item.arguments(), faults);
            TypeDef returned = schema.type(field.type().name());
            boolean composite = returned != null && hasSelection(returned);
            if (composite && item.selection().isEmpty()) {
                faults.accept(type.name() + "." + item.name() + " returns " + field.type()
                        + ", of which fields must be selected.");
            }
            if (!composite && !item.selection().isEmpty()) {
                faults.accept(type.name() + "." + item.name() + " returns " + field.type() + ", which has no fields.");
            }
            selected.add(new Selected(
                    type, field, returned != null && composite ? select(returned, item.selection()) : List.of()));
        }

        private static boolean hasSelection(TypeDef type) {
            return type instanceof ImplementingDef || type instanceof UnionDef;
        }

        private static @Nullable FieldDef field(TypeDef type, String name) {
            if (name.equals(TYPENAME)) {
                TypeRef string = new TypeRef.NonNull(new TypeRef.Named("String"));
                return new FieldDef(TYPENAME, null, string, new LinkedHashMap<>(), List.of(), 0, type.place());
            }
            return type instanceof ImplementingDef implementing ? implementing.field(name) : null;
        }
    }
}
