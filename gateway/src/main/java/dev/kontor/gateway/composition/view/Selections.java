package dev.kontor.gateway.composition.view;

import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.federation.FieldSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The fields that field sets select, at any depth. What a schema does not have is passed over: that it is wrong, the rules
 * say.
 */
public final class Selections {

    private final SubgraphSchema schema;
    private final SequencedSet<Coordinate> selected = new LinkedHashSet<>();

    private Selections(SubgraphSchema schema) {
        this.schema = schema;
    }

    /** {@code type T @key(fields: "a { b }")} → T.a, A.b. */
    public static SequencedSet<Coordinate> of(SubgraphSchema schema, String type, @Nullable String fields) {
        Selections selections = new Selections(schema);
        FieldSet parsed = FieldSet.parseIfValid(fields);
        if (parsed != null) {
            selections.add(type, parsed);
        }
        return selections.selected;
    }

    private void add(String typeName, FieldSet fields) {
        ImplementingDef type = schema.implementing(typeName);
        for (FieldSet.Item item : fields.items()) {
            switch (item) {
                case FieldSet.FragmentItem fragment -> add(fragment.typeCondition(), fragment.selection());
                case FieldSet.FieldItem selection -> {
                    FieldDef field = type == null ? null : type.field(selection.name());
                    if (type != null && field != null) {
                        selected.add(new Coordinate(type.name(), field.name()));
                        add(field.type().name(), selection.selection());
                    }
                }
            }
        }
    }
}
