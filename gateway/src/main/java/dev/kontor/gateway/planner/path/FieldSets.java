package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.FieldSet.FieldItem;
import dev.kontor.gateway.federation.FieldSet.FragmentItem;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.FieldDefinition;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/** Field sets as the same normalised fields that operations consist of, so that one search serves both. */
final class FieldSets {

    private record Key(FieldSet fieldSet, String objectType, Subgraph reader) {}

    private static final TypeRef TYPE_OF_TYPENAME = new TypeRef.NonNull(new TypeRef.Named("String"));

    private record Question(String name, List<Argument> arguments, TypeRef type) {}

    private final QueryGraph graph;
    private final Supergraph supergraph;
    private final Map<Key, List<Field>> known = new HashMap<>();

    FieldSets(QueryGraph graph) {
        this.graph = graph;
        this.supergraph = graph.supergraph();
    }

    /**
     * The fields that a field set asks of an object; the same instances each time. Of values whose types the reader can
     * tell it asks the type, too.
     *
     * @param reader the subgraph that is sent them
     */
    List<Field> on(String objectType, FieldSet fieldSet, Subgraph reader) {
        Key key = new Key(fieldSet, objectType, reader);
        List<Field> fields = known.get(key);
        if (fields == null) {
            SequencedSet<String> object = new TreeSet<>();
            object.add(objectType);
            fields = fields(fieldSet, object, reader);
            known.put(key, fields);
        }
        return fields;
    }

    private List<Field> fields(FieldSet fieldSet, SequencedSet<String> objects, Subgraph reader) {
        SequencedMap<Question, SequencedSet<String>> asked = new LinkedHashMap<>();
        Map<Question, FieldSet> below = new HashMap<>();
        collect(fieldSet, objects, asked, below);
        List<Field> fields = new ArrayList<>();
        asked.forEach((question, types) -> {
            CompositeType composite = supergraph.composite(question.type.name());
            SelectionSet selection =
                    composite == null ? null : below(composite, below.getOrDefault(question, FieldSet.EMPTY), reader);
            fields.add(new Field(
                    question.name,
                    question.name,
                    question.name,
                    question.arguments,
                    types,
                    question.type,
                    selection,
                    false));
        });
        return fields;
    }

    private SelectionSet below(CompositeType type, FieldSet fieldSet, Subgraph reader) {
        // Unlike clients, field sets may pass through what is inaccessible.
        SequencedSet<String> objects = type.possibleAnywhere();
        List<Field> fields = new ArrayList<>(fields(fieldSet, objects, reader));
        fields.removeIf(Field::isTypename);
        if (type.isAbstract() && !graph.isOpaque(new Node(type.name(), reader))) {
            fields.addFirst(typename(objects));
        }
        return new SelectionSet(type.name(), fields);
    }

    private static Field typename(SequencedSet<String> objects) {
        return new Field("__typename", "__typename", "__typename", List.of(), objects, TYPE_OF_TYPENAME, null, false);
    }

    private void collect(
            FieldSet fieldSet,
            SequencedSet<String> objects,
            SequencedMap<Question, SequencedSet<String>> asked,
            Map<Question, FieldSet> below) {
        for (FieldSet.Item item : fieldSet.items()) {
            switch (item) {
                case FieldItem field -> {
                    for (String object : objects) {
                        Question question = new Question(field.name(), field.arguments(), type(object, field.name()));
                        asked.computeIfAbsent(question, q -> new TreeSet<>()).add(object);
                        below.merge(question, field.selection(), FieldSet::plus);
                    }
                }
                case FragmentItem fragment -> {
                    SequencedSet<String> narrowed = new TreeSet<>(objects);
                    narrowed.retainAll(supergraph
                            .requireComposite(fragment.typeCondition())
                            .possibleAnywhere());
                    collect(fragment.selection(), narrowed, asked, below);
                }
            }
        }
    }

    private TypeRef type(String object, String field) {
        if (field.equals("__typename")) {
            return TYPE_OF_TYPENAME;
        }
        FieldDefinition definition =
                supergraph.requireComposite(object).fields().get(field);
        if (definition == null) {
            throw new IllegalArgumentException("A field set asks for " + object + "." + field + ", which is not there");
        }
        return definition.type();
    }
}
