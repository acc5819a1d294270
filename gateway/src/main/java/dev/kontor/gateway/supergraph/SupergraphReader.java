package dev.kontor.gateway.supergraph;

import static dev.kontor.gateway.supergraph.SupergraphException.Code.INVALID_SUPERGRAPH;
import static dev.kontor.gateway.supergraph.SupergraphException.Code.UNSUPPORTED_FEATURE;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Supergraph SDL → {@link Supergraph}. One use. */
final class SupergraphReader {

    private final Document document;
    private final Features features;
    private final JoinDirectives joins;
    private final Map<String, TypeDefinition<?>> definitions = new LinkedHashMap<>();
    private final Map<String, List<ObjectTypeDefinition>> implementations = new HashMap<>();
    private final Map<TypeDefinition<?>, List<JoinType>> typeJoins = new HashMap<>();
    private final List<Subgraph> subgraphs;
    private final List<InterfaceTypeDefinition> interfaceObjects;

    SupergraphReader(String sdl) {
        try {
            document = Sdl.parse(sdl);
        } catch (InvalidSyntaxException e) {
            throw new SupergraphException(INVALID_SUPERGRAPH, "The supergraph is not valid SDL: " + e.getMessage(), e);
        }
        features = Features.of(document);
        joins = new JoinDirectives(features);
        for (TypeDefinition<?> type : document.getDefinitionsOfType(TypeDefinition.class)) {
            if (definitions.put(type.getName(), type) != null) {
                throw new SupergraphException(
                        INVALID_SUPERGRAPH, "The supergraph defines the type " + type.getName() + " twice.");
            }
            if (type instanceof ObjectTypeDefinition object) {
                for (Type<?> implemented : object.getImplements()) {
                    if (implemented instanceof TypeName name) {
                        implementations
                                .computeIfAbsent(name.getName(), n -> new ArrayList<>())
                                .add(object);
                    }
                }
            }
        }
        subgraphs = subgraphs();
        interfaceObjects = document.getDefinitionsOfType(InterfaceTypeDefinition.class).stream()
                .filter(type -> joins.types(type).stream().anyMatch(JoinType::interfaceObject))
                .toList();
    }

    Supergraph read() {
        SupergraphChecks.checkNames(
                document, subgraphs.stream().map(Subgraph::id).collect(Collectors.toSet()), definitions.keySet());
        SequencedMap<String, CompositeType> composites = new LinkedHashMap<>();
        Map<String, Access> leafAccess = new HashMap<>();
        for (TypeDefinition<?> definition : definitions.values()) {
            if (features.ownsType(definition.getName())) {
                continue;
            }
            switch (definition) {
                case ImplementingTypeDefinition<?> type -> composites.put(type.getName(), implementing(type));
                case UnionTypeDefinition union -> composites.put(union.getName(), union(union));
                case ScalarTypeDefinition leaf -> leafAccess.put(leaf.getName(), joins.access(leaf));
                case EnumTypeDefinition leaf -> leafAccess.put(leaf.getName(), joins.access(leaf));
                default -> {
                    // Input objects matter to the API schema only.
                }
            }
        }
        new SupergraphChecks(composites, definitions.keySet()).checkFields();
        leafAccess.values().removeIf(Access.PUBLIC::equals);
        return new Supergraph(
                subgraphs, composites, leafAccess, rootTypes(), ApiSchema.of(ApiDocument.of(document, features)));
    }

    private List<Subgraph> subgraphs() {
        if (!(definitions.get("join__Graph") instanceof EnumTypeDefinition graphs)) {
            throw new SupergraphException(INVALID_SUPERGRAPH, "The supergraph has no enum join__Graph.");
        }
        List<Subgraph> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        graphs.getEnumValueDefinitions().forEach(value -> {
            Directive graph = value.getDirectives("join__graph").stream()
                    .findFirst()
                    .orElseThrow(() -> new SupergraphException(
                            INVALID_SUPERGRAPH, "The subgraph " + value.getName() + " has no @join__graph."));
            Subgraph subgraph = new Subgraph(value.getName(), string(graph, "name"), string(graph, "url"));
            if (!names.add(subgraph.id()) || !names.add("name " + subgraph.name())) {
                throw new SupergraphException(
                        INVALID_SUPERGRAPH, "The supergraph has two subgraphs " + subgraph.name() + ".");
            }
            all.add(subgraph);
        });
        return all;
    }

    private Supergraph.RootTypes rootTypes() {
        Map<String, String> names = new HashMap<>();
        document.getDefinitionsOfType(SchemaDefinition.class).stream()
                .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
                .forEach((OperationTypeDefinition root) ->
                        names.put(root.getName(), root.getTypeName().getName()));
        String query = names.isEmpty() ? "Query" : names.get("query");
        if (query == null || !(definitions.get(query) instanceof ObjectTypeDefinition)) {
            throw new SupergraphException(INVALID_SUPERGRAPH, "The supergraph has no object type for queries.");
        }
        return new Supergraph.RootTypes(
                query, rootType(names, "mutation", "Mutation"), rootType(names, "subscription", "Subscription"));
    }

    private @Nullable String rootType(Map<String, String> names, String operation, String conventional) {
        String name = names.isEmpty() ? conventional : names.get(operation);
        return name != null && definitions.containsKey(name) ? name : null;
    }

    private CompositeType implementing(ImplementingTypeDefinition<?> type) {
        boolean object = type instanceof ObjectTypeDefinition;
        List<JoinType> typeJoins = typeJoins(type);
        Map<String, SequencedSet<String>> possible = new HashMap<>();
        Map<String, String> seenAs = new HashMap<>();
        for (JoinType join : typeJoins) {
            if (object && join.interfaceObject()) {
                throw new SupergraphException(
                        INVALID_SUPERGRAPH,
                        "The object " + type.getName()
                                + " is marked isInterfaceObject, which only an interface can be.");
            }
            possible.computeIfAbsent(
                    join.subgraphId(), subgraph -> object ? setOf(type.getName()) : implementations(type, join));
            String opaque = object ? null : seenAs(type, join);
            if (opaque != null) {
                seenAs.put(join.subgraphId(), opaque);
            }
        }
        SequencedMap<String, FieldDefinition> fields = new LinkedHashMap<>();
        type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field(field, typeJoins)));
        return new CompositeType(
                type.getName(),
                object ? CompositeType.Kind.OBJECT : CompositeType.Kind.INTERFACE,
                fields,
                typeJoins,
                possible,
                seenAs,
                joins.access(type),
                joins.isAccessible(type));
    }

    private FieldDefinition field(graphql.language.FieldDefinition field, List<JoinType> ofType) {
        TypeRef type = TypeRef.of(field.getType());
        List<JoinField> fieldJoins = joins.fields(field);
        Map<String, String> shapes = new HashMap<>();
        if (fieldJoins.isEmpty()) {
            ofType.forEach(join -> shapes.put(join.subgraphId(), shape(type)));
        }
        for (JoinField join : fieldJoins) {
            if (join.subgraphId() != null) {
                shapes.put(join.subgraphId(), shape(join.type() == null ? type : join.type()));
            }
        }
        return new FieldDefinition(field.getName(), type, fieldJoins, joins.access(field), shapes);
    }

    private String shape(TypeRef type) {
        boolean leaf = definitions.get(type.name()) instanceof EnumTypeDefinition
                || definitions.get(type.name()) instanceof ScalarTypeDefinition
                || !definitions.containsKey(type.name());
        return leaf ? type.toString() : type.toString().replace(type.name(), "");
    }

    private CompositeType union(UnionTypeDefinition union) {
        List<JoinType> typeJoins = typeJoins(union);
        Map<String, SequencedSet<String>> possible = new HashMap<>();
        for (JoinType join : typeJoins) {
            possible.put(join.subgraphId(), members(union, join.subgraphId()));
        }
        return new CompositeType(
                union.getName(),
                CompositeType.Kind.UNION,
                new LinkedHashMap<>(),
                typeJoins,
                possible,
                Map.of(),
                joins.access(union),
                joins.isAccessible(union));
    }

    /** Before join v0.2 types without keys, unions and root types may carry no {@code join__type}: all define them. */
    private List<JoinType> typeJoins(TypeDefinition<?> type) {
        return typeJoins.computeIfAbsent(type, t -> {
            List<JoinType> declared = joins.types(type);
            return declared.isEmpty()
                    ? subgraphs.stream()
                            .map(subgraph -> new JoinType(subgraph.id(), null, true, false))
                            .toList()
                    : declared;
        });
    }

    /** An interface that no object implements is an object of its own to all that do not look closer. */
    private SequencedSet<String> implementations(TypeDefinition<?> type, JoinType join) {
        SequencedSet<String> all = new LinkedHashSet<>();
        SequencedSet<String> there = new LinkedHashSet<>();
        for (ObjectTypeDefinition object : implementations.getOrDefault(type.getName(), List.of())) {
            all.add(object.getName());
            if (isIn(object, join.subgraphId()) && implementsIn(object, type.getName(), join.subgraphId())) {
                there.add(object.getName());
            }
        }
        if (all.isEmpty()) {
            return setOf(type.getName());
        }
        List<String> opaque = interfaceObjects(type, join.subgraphId());
        if (opaque.isEmpty() || join.interfaceObject()) {
            return join.interfaceObject() ? all : there;
        }
        if (opaque.size() > 1 || !there.isEmpty()) {
            throw new SupergraphException(
                    UNSUPPORTED_FEATURE,
                    "In the subgraph " + join.subgraphId() + " values of the interface " + type.getName() + " can be "
                            + String.join(", ", opaque)
                            + ", which it sees as an object, and others: this gateway could not tell them apart.");
        }
        implementations.getOrDefault(opaque.getFirst(), List.of()).forEach(object -> there.add(object.getName()));
        return there;
    }

    /** What values of an interface are in a subgraph that sees this interface, or one that implements it, as an object. */
    private @Nullable String seenAs(TypeDefinition<?> type, JoinType join) {
        List<String> opaque = interfaceObjects(type, join.subgraphId());
        return join.interfaceObject() ? type.getName() : opaque.isEmpty() ? null : opaque.getFirst();
    }

    /** The interfaces that implement one in a subgraph, and are objects there. */
    private List<String> interfaceObjects(TypeDefinition<?> implemented, String subgraphId) {
        return interfaceObjects.stream()
                .filter(definition -> joins.named(definition, "join__implements", "interface", subgraphId)
                                .anyMatch(implemented.getName()::equals)
                        && typeJoins(definition).stream()
                                .anyMatch(join -> join.interfaceObject()
                                        && join.subgraphId().equals(subgraphId)))
                .map(TypeDefinition::getName)
                .toList();
    }

    private boolean implementsIn(ObjectTypeDefinition object, String interfaceName, String subgraphId) {
        // join v0.1 has no join__implements: what an object implements, it implements wherever it is defined.
        return object.hasDirective("join__implements")
                ? joins.named(object, "join__implements", "interface", subgraphId)
                        .anyMatch(interfaceName::equals)
                : implementations.getOrDefault(interfaceName, List.of()).contains(object);
    }

    private SequencedSet<String> members(UnionTypeDefinition union, String subgraphId) {
        SequencedSet<String> members = new LinkedHashSet<>();
        if (union.hasDirective("join__unionMember")) {
            joins.named(union, "join__unionMember", "member", subgraphId).forEach(members::add);
            return members;
        }
        for (Type<?> member : union.getMemberTypes()) {
            if (member instanceof TypeName name
                    && definitions.get(name.getName()) instanceof ObjectTypeDefinition object
                    && isIn(object, subgraphId)) {
                members.add(name.getName());
            }
        }
        return members;
    }

    private boolean isIn(ObjectTypeDefinition object, String subgraphId) {
        return typeJoins(object).stream().anyMatch(join -> join.subgraphId().equals(subgraphId));
    }

    private static SequencedSet<String> setOf(String name) {
        SequencedSet<String> set = new LinkedHashSet<>();
        set.add(name);
        return set;
    }

    private static String string(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        if (found != null && found.getValue() instanceof StringValue value) {
            return value.getValue();
        }
        throw new SupergraphException(
                INVALID_SUPERGRAPH, "A @" + directive.getName() + " has no string " + argument + ".");
    }
}
