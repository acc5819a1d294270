package dev.kontor.gateway.operation;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.FieldDefinition;
import dev.kontor.gateway.supergraph.Supergraph;
import graphql.language.AstPrinter;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Valid document and variant → normalised operation. Fragments are worked in, fields of one response key merged, what
 * the variant leaves out is gone, and each field knows the objects it applies to:
 *
 * <pre>{@code
 * { pet { name ...D ... on Cat @skip(if: $v) { lives } } }      pet: Pet
 * fragment D on Dog { name owner { id } }                   →     name: String! on Cat Dog
 *                                                                 owner: Person on Dog
 *                                                                   id: ID!
 * }</pre>
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Field-Collection">Field Collection</a>, done here for every
 *     object a value can be
 */
public final class Normalizer {

    /**
     * Selections, each counted for every object type that it is for, since that is what later stages work with. Fields of an
     * interface that are selected again for some of its objects multiply, level by level, though the document is short.
     */
    private static final int MAX_SELECTIONS = 100_000;

    private final Supergraph supergraph;
    private final ValidDocument document;
    private final Variant variant;
    private int looked;

    /** Literals can be large, and a fragment stands in many places: one text for all. */
    private final IdentityHashMap<graphql.language.Field, List<Argument>> arguments = new IdentityHashMap<>();

    /** A field as the client wrote it once, and the objects it applies to there. */
    private record Occurrence(int order, graphql.language.Field field, SequencedSet<String> objectTypes) {}

    /** What the fields of objects that are merged into one must have in common. */
    private record Group(List<Integer> occurrences, TypeRef type, boolean denied) {}

    private record Ordered(int order, Field field) {}

    private Normalizer(Supergraph supergraph, ValidDocument document, Variant variant) {
        this.supergraph = supergraph;
        this.document = document;
        this.variant = variant;
    }

    /** Throws {@link OperationException} when the operation is larger than is accepted. */
    public static Operation normalize(Supergraph supergraph, ValidDocument document, Variant variant) {
        return new Normalizer(supergraph, document, variant).normalize();
    }

    private Operation normalize() {
        String rootType = rootType();
        SequencedSet<String> root = new TreeSet<>();
        root.add(rootType);
        Occurrences occurrences = new Occurrences();
        occurrences.collect(document.operation().getSelectionSet(), root);
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        for (VariableDefinition variable : document.operation().getVariableDefinitions()) {
            String defaultValue = variable.getDefaultValue() == null
                    ? ""
                    : " = " + AstPrinter.printAstCompact(variable.getDefaultValue());
            variables.put(variable.getName(), TypeRef.of(variable.getType()) + defaultValue);
        }
        return new Operation(
                document.kind(),
                selectionSet(rootType, occurrences),
                variables,
                variant.overrides(),
                Introspection.document(document, occurrences.introspection));
    }

    private String rootType() {
        Supergraph.RootTypes roots = supergraph.rootTypes();
        String name = switch (document.kind()) {
            case QUERY -> roots.query();
            case MUTATION -> roots.mutation();
            case SUBSCRIPTION -> roots.subscription();
        };
        if (name == null) {
            throw new IllegalStateException("Validation lets no operation pass whose root type is missing");
        }
        return name;
    }

    private SelectionSet selectionSet(String typeName, Occurrences occurrences) {
        List<Ordered> fields = new ArrayList<>();
        DataKeys dataKeys = new DataKeys(supergraph, occurrences.byResponseKey.keySet());
        occurrences.byResponseKey.forEach((responseKey, written) -> {
            grouped(written).forEach((group, objects) -> {
                Ordered ordered = field(responseKey, written, group, objects);
                dataKeys.assign(ordered.field).forEach(field -> fields.add(new Ordered(ordered.order, field)));
            });
        });
        fields.sort(Comparator.comparingInt(Ordered::order));
        return new SelectionSet(typeName, fields.stream().map(Ordered::field).toList());
    }

    /** Objects for which the same occurrences are merged, with the same type, share one field. */
    private SequencedMap<Group, SequencedSet<String>> grouped(List<Occurrence> written) {
        SequencedMap<String, List<Integer>> byObject = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            for (String object : written.get(i).objectTypes) {
                byObject.computeIfAbsent(object, o -> new ArrayList<>()).add(i);
            }
        }
        SequencedMap<Group, SequencedSet<String>> groups = new LinkedHashMap<>();
        byObject.forEach((object, indices) -> {
            String name = written.get(indices.getFirst()).field.getName();
            TypeRef type = type(object, name);
            // A leaf has nothing to merge: where it stands first is all that matters.
            List<Integer> merged = supergraph.composite(type.name()) == null ? List.of(indices.getFirst()) : indices;
            Group group = new Group(merged, type, isDenied(object, name));
            groups.computeIfAbsent(group, g -> new TreeSet<>()).add(object);
        });
        return groups;
    }

    private Ordered field(String responseKey, List<Occurrence> written, Group group, SequencedSet<String> objects) {
        List<Occurrence> merged = group.occurrences.stream().map(written::get).toList();
        graphql.language.Field first = merged.getFirst().field;
        SelectionSet selection = null;
        if (supergraph.composite(group.type.name()) != null && !group.denied) {
            String childType = group.type.name();
            Occurrences children = new Occurrences();
            SequencedSet<String> possible = supergraph.possibleTypes(childType);
            merged.forEach(occurrence -> children.collect(occurrence.field.getSelectionSet(), possible));
            selection = selectionSet(childType, children);
        }
        Field normalised = new Field(
                responseKey,
                responseKey,
                first.getName(),
                arguments.computeIfAbsent(
                        first,
                        field -> field.getArguments().stream().map(Argument::of).toList()),
                objects,
                group.type,
                selection,
                group.denied);
        return new Ordered(merged.getFirst().order, normalised);
    }

    /** Counts what is looked at for so many object types; throws when it is too much. */
    private void look(int objectTypes) {
        looked += objectTypes;
        if (looked > MAX_SELECTIONS) {
            throw new OperationException(
                    OperationException.Code.OPERATION_TOO_COMPLEX,
                    "The operation has more than " + MAX_SELECTIONS
                            + " selections, each counted for every object type that it is for.");
        }
    }

    private TypeRef type(String object, String field) {
        return field.startsWith("__")
                ? Introspection.type(field)
                : definition(object, field).type();
    }

    private boolean isDenied(String object, String field) {
        if (field.startsWith("__") || variant.denied().isEmpty()) {
            return false;
        }
        FieldDefinition definition = definition(object, field);
        String returned = definition.type().name();
        CompositeType composite = supergraph.composite(returned);
        Access ofReturned =
                composite == null ? supergraph.leafAccess().getOrDefault(returned, Access.PUBLIC) : composite.access();
        return variant.denied().contains(definition.access())
                || variant.denied().contains(ofReturned)
                || variant.denied().contains(supergraph.requireComposite(object).access());
    }

    private FieldDefinition definition(String object, String field) {
        FieldDefinition definition =
                supergraph.requireComposite(object).fields().get(field);
        if (definition == null) {
            throw new IllegalStateException("Validation lets no field pass that is missing: " + object + "." + field);
        }
        return definition;
    }

    /** Walks selections of one parent in the order of the text and files the fields under their response keys. */
    private final class Occurrences {

        private final SequencedMap<String, List<Occurrence>> byResponseKey = new LinkedHashMap<>();
        private final List<graphql.language.Field> introspection = new ArrayList<>();
        private final SequencedSet<Spread> visited = new LinkedHashSet<>();
        private int order;

        private record Spread(String fragment, SequencedSet<String> objectTypes) {}

        private void collect(graphql.language.@Nullable SelectionSet selections, SequencedSet<String> objects) {
            if (selections == null) {
                return;
            }
            for (graphql.language.Selection<?> selection : selections.getSelections()) {
                look(Math.max(1, objects.size()));
                switch (selection) {
                    case graphql.language.Field field -> collect(field, objects);
                    case graphql.language.InlineFragment fragment -> {
                        if (Conditions.include(fragment, variant)) {
                            graphql.language.TypeName condition = fragment.getTypeCondition();
                            collect(
                                    fragment.getSelectionSet(),
                                    condition == null ? objects : narrow(objects, condition.getName()));
                        }
                    }
                    case graphql.language.FragmentSpread spread -> collect(spread, objects);
                    default -> throw new IllegalStateException("Expected a selection, got " + selection);
                }
            }
        }

        private void collect(graphql.language.Field field, SequencedSet<String> objects) {
            if (objects.isEmpty() || !Conditions.include(field, variant)) {
                return;
            }
            if (field.getName().equals("__schema") || field.getName().equals("__type")) {
                introspection.add(field);
            }
            byResponseKey
                    .computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                    .add(new Occurrence(order++, field, objects));
        }

        private void collect(graphql.language.FragmentSpread spread, SequencedSet<String> objects) {
            graphql.language.FragmentDefinition fragment = document.fragments().get(spread.getName());
            if (fragment == null) {
                throw new IllegalStateException("Validation lets no unknown fragment pass: " + spread.getName());
            }
            if (!Conditions.include(spread, variant)) {
                return;
            }
            SequencedSet<String> narrowed =
                    narrow(objects, fragment.getTypeCondition().getName());
            if (visited.add(new Spread(spread.getName(), narrowed))) {
                collect(fragment.getSelectionSet(), narrowed);
            }
        }

        private SequencedSet<String> narrow(SequencedSet<String> objects, String typeCondition) {
            SequencedSet<String> narrowed = new TreeSet<>(objects);
            narrowed.retainAll(supergraph.possibleTypes(typeCondition));
            return narrowed;
        }
    }
}
