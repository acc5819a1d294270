package dev.kontor.gateway.operation;

import java.util.List;

/**
 * What is selected on values of one composite type: fields in the order of the response, fragments and conditions
 * already worked in. Compared by identity.
 */
public final class SelectionSet {

    private final String typeName;
    private final List<Field> fields;

    public SelectionSet(String typeName, List<Field> fields) {
        this.typeName = typeName;
        this.fields = List.copyOf(fields);
    }

    /** The composite type that the selection is on, as the supergraph declares it. */
    public String typeName() {
        return typeName;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The fields that apply to an object type, in the order of the response. */
    public List<Field> on(String objectType) {
        return fields.stream()
                .filter(field -> field.objectTypes().contains(objectType))
                .toList();
    }
}
