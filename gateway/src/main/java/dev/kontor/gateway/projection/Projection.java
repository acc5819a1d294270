package dev.kontor.gateway.projection;

import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.projection.Shape.Composite;
import dev.kontor.gateway.projection.Shape.FieldShape;
import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.LeafKind;
import dev.kontor.gateway.projection.Shape.ListOf;
import dev.kontor.gateway.projection.Shape.ObjectShape;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.supergraph.Supergraph;
import graphql.schema.GraphQLEnumType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an operation's response, compiled once: what is written, in which order, and where null goes. Applied to
 * what the subgraphs answered it writes the response's {@code data}.
 */
public final class Projection {

    private final ObjectShape root;
    private final ClientPaths paths;
    private final int size;

    /** Threads may write over each other's. */
    private int usualSize = 1024;

    private Projection(ObjectShape root, Keys keys, int size) {
        this.root = root;
        this.size = size;
        this.paths = new ClientPaths(root, keys);
    }

    /**
     * Compiles an operation's response.
     *
     * @param keys takes up the keys that the response has values of
     */
    public static Projection of(Operation operation, Supergraph supergraph, Keys keys) {
        Compiler compiler = new Compiler(supergraph, keys);
        ObjectShape root = compiler.object(operation.selection().typeName(), operation.selection());
        return new Projection(root, keys, compiler.size);
    }

    /** How many bytes the last response had; the next is likely to be like it. */
    public int usualSize() {
        return usualSize;
    }

    public void setUsualSize(int bytes) {
        usualSize = Math.min(bytes, JsonBuffer.MAX_SPARE);
    }

    /** How many fields it has, each counted for every object type that has it. */
    public int size() {
        return size;
    }

    /**
     * Writes the value of {@code data}. Errors that it finds are added to those there are, whose paths become the client's.
     */
    public void write(Tape data, List<GraphQLError> errors, JsonBuffer out) {
        errors.replaceAll(error -> error.at(paths.of(error.path())));
        new ResponseWriter(data, out, errors).writeRoot(root);
    }

    /** The response's keys and types, indented. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(root, 0, out);
        return out.toString();
    }

    private static void print(ObjectShape object, int depth, StringBuilder out) {
        for (FieldShape field : object.fields()) {
            out.append("  ".repeat(depth))
                    .append(field.responseKey())
                    .append(": ")
                    .append(field.coordinate())
                    .append(' ')
                    .append(field.type())
                    .append(field.denied() ? " denied\n" : "\n");
            print(field.shape(), depth + 1, out);
        }
    }

    private static void print(Shape shape, int depth, StringBuilder out) {
        switch (shape) {
            case Leaf leaf -> {}
            case ListOf list -> print(list.element(), depth, out);
            case Composite composite
            when composite.isAbstract() ->
                composite.objects().forEach(object -> {
                    out.append("  ".repeat(depth))
                            .append("on ")
                            .append(object.type())
                            .append('\n');
                    print(object, depth + 1, out);
                });
            case Composite composite -> composite.objects().forEach(object -> print(object, depth, out));
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Compiler {

        private final Supergraph supergraph;
        private final Map<SelectionSet, Composite> known = new HashMap<>();
        private final Keys keys;
        private int size;

        Compiler(Supergraph supergraph, Keys keys) {
            this.supergraph = supergraph;
            this.keys = keys;
        }

        ObjectShape object(String type, SelectionSet selection) {
            return object(selection, type, type);
        }

        private ObjectShape object(SelectionSet selection, String objectType, String shownAs) {
            return new ObjectShape(
                    shownAs,
                    utf8(shownAs),
                    selection.on(objectType).stream()
                            .map(field -> field(shownAs, field))
                            .toList());
        }

        private FieldShape field(String type, Field field) {
            size++;
            byte[] typename = field.isTypename() ? utf8('"' + type + '"') : null;
            return new FieldShape(
                    field.responseKey(),
                    keys.number(field.dataKey()),
                    utf8('"' + field.responseKey() + "\":"),
                    type + "." + field.name(),
                    field.type(),
                    shape(field.type(), field.selection(), false),
                    typename,
                    field.denied());
        }

        private Shape shape(TypeRef type, @Nullable SelectionSet selection, boolean nonNull) {
            return switch (type) {
                case TypeRef.NonNull inner -> shape(inner.nullable(), selection, true);
                case TypeRef.ListOf list -> new ListOf(nonNull, shape(list.element(), selection, false));
                case TypeRef.Named _
                when selection != null -> composite(selection).nonNull(nonNull);
                case TypeRef.Named named -> leaf(named.name(), nonNull);
            };
        }

        /** Objects of several types that share a selection share its shapes. */
        private Composite composite(SelectionSet selection) {
            Composite composite = known.get(selection);
            if (composite == null) {
                composite = new Composite(
                        false,
                        supergraph.possibleTypes(selection.typeName()).stream()
                                .map(object -> object(object, selection))
                                .toList(),
                        supergraph.requireComposite(selection.typeName()).isAbstract(),
                        untyped(selection));
                known.put(selection, composite);
            }
            return composite;
        }

        /** Where an interface is seen as an object its values tell no type, nor need to if all have the same fields. */
        private @Nullable ObjectShape untyped(SelectionSet selection) {
            SequencedSet<String> objects = supergraph.possibleTypes(selection.typeName());
            boolean same = !objects.isEmpty()
                    && supergraph.requireComposite(selection.typeName()).isAbstract()
                    && selection.fields().stream()
                            .allMatch(field ->
                                    !field.isTypename() && field.objectTypes().containsAll(objects));
            return same ? object(selection, objects.getFirst(), selection.typeName()) : null;
        }

        private Leaf leaf(String type, boolean nonNull) {
            if (supergraph.apiSchema().getType(type) instanceof GraphQLEnumType enumType && !type.startsWith("__")) {
                byte[][] values = enumType.getValues().stream()
                        .map(value -> utf8(value.getName()))
                        .toArray(byte[][]::new);
                return new Leaf(nonNull, LeafKind.ENUM, values);
            }
            LeafKind kind = switch (type) {
                case "Int" -> LeafKind.INT;
                case "Float" -> LeafKind.FLOAT;
                case "String" -> LeafKind.STRING;
                case "Boolean" -> LeafKind.BOOLEAN;
                case "ID" -> LeafKind.ID;
                default -> LeafKind.CUSTOM;
            };
            return new Leaf(nonNull, kind);
        }
    }
}
