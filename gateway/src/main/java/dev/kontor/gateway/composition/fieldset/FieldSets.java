package dev.kontor.gateway.composition.fieldset;

import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import dev.kontor.gateway.federation.FieldSet;

/** The field sets of a schema. */
public final class FieldSets {

    private final SubgraphSchema schema;
    private final FieldArguments arguments;

    public FieldSets(SubgraphSchema schema) {
        this.schema = schema;
        this.arguments = new FieldArguments(TypeSystem.of(schema));
    }

    public SubgraphSchema schema() {
        return schema;
    }

    /** The field set with the definitions of what it selects of the type. */
    public TypedFieldSet typed(TypeDef type, FieldSet fields) {
        return TypedFieldSet.of(schema, arguments, type, fields);
    }
}
