package dev.kontor.gateway.operation;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A selected field after normalisation: all that the client selected under one response key, for the objects that it
 * applies to. Compared by identity, since a planner keeps what it knows of each.
 */
public final class Field {

    private final String responseKey;
    private final String dataKey;
    private final String name;
    private final List<Argument> arguments;
    private final SequencedSet<String> objectTypes;
    private final TypeRef type;
    private final @Nullable SelectionSet selection;
    private final boolean denied;

    /**
     * @param responseKey alias, or the name when there is none
     * @param dataKey the key under which subgraphs are asked for it: the response key, unless another field has that one
     * @param objectTypes names of the objects that the field is selected on; on each it has the same type
     * @param type the field's type on those objects, in the supergraph
     * @param selection what is selected on the value; null for a leaf
     * @param denied the caller may not see it: it is answered with null and an error, and never asked for
     */
    public Field(
            String responseKey,
            String dataKey,
            String name,
            List<Argument> arguments,
            SequencedSet<String> objectTypes,
            TypeRef type,
            @Nullable SelectionSet selection,
            boolean denied) {
        this.responseKey = responseKey;
        this.dataKey = dataKey;
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.objectTypes = objectTypes;
        this.type = type;
        this.selection = selection;
        this.denied = denied;
    }

    /** The same field with another selection on its value. */
    public Field withSelection(SelectionSet other) {
        return new Field(responseKey, dataKey, name, arguments, objectTypes, type, other, denied);
    }

    /** The same field for some of its objects, asked for under another key. */
    Field under(String otherDataKey, SequencedSet<String> objects) {
        return otherDataKey.equals(dataKey) && objects.equals(objectTypes)
                ? this
                : new Field(responseKey, otherDataKey, name, arguments, objects, type, selection, denied);
    }

    public String responseKey() {
        return responseKey;
    }

    public String dataKey() {
        return dataKey;
    }

    public String name() {
        return name;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    public SequencedSet<String> objectTypes() {
        return objectTypes;
    }

    public TypeRef type() {
        return type;
    }

    public @Nullable SelectionSet selection() {
        return selection;
    }

    public boolean denied() {
        return denied;
    }

    public boolean isTypename() {
        return name.equals("__typename");
    }

    /** Whether the gateway itself answers it, from the schema. */
    public boolean isIntrospection() {
        return name.equals("__schema") || name.equals("__type");
    }

    /** Whether both ask a subgraph the same question about an object, whatever they select on its answer. */
    public boolean asksSameAs(Field other) {
        return name.equals(other.name) && arguments.equals(other.arguments);
    }

    /** Name and arguments as they are written, without the alias. */
    public String call() {
        return arguments.isEmpty()
                ? name
                : name + arguments.stream().map(Argument::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return (responseKey.equals(name) ? "" : responseKey + ": ") + call();
    }
}
