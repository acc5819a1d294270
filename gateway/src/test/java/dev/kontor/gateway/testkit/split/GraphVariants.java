package dev.kontor.gateway.testkit.split;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.gateway.testkit.GraphSources;
import dev.kontor.gateway.testkit.Json;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.TypeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Graphs that are a step smaller than a given one: without a field that no field set and no key names, without a type
 * that nothing returns, without a {@code @provides}. What is left of a valid graph is valid, or is refused at once.
 */
@SuppressWarnings("rawtypes") // graphql-java's own signatures of lists
final class GraphVariants {

    private final GraphSources graph;
    private final Document whole;
    private final String fieldSets;

    private GraphVariants(GraphSources graph) {
        this.graph = graph;
        this.whole = new Parser().parseDocument(graph.whole());
        this.fieldSets = String.join(
                " ",
                Pattern.compile("(key|requires|provides): (\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\")")
                        .matcher(graph.supergraph())
                        .results()
                        .map(result -> result.group(2))
                        .toList());
    }

    static Stream<GraphSources> of(GraphSources graph) {
        GraphVariants variants = new GraphVariants(graph);
        return Stream.of(
                        variants.withoutField(),
                        variants.withoutType(),
                        variants.withoutProvides(),
                        variants.withoutSubgraph())
                .flatMap(smaller -> smaller);
    }

    private Stream<GraphSources> withoutField() {
        return whole.getDefinitionsOfType(TypeDefinition.class).stream()
                .flatMap(type -> fields(type).stream()
                        .map(FieldDefinition::getName)
                        .filter(field -> !Pattern.compile("\\b" + field + "\\b")
                                .matcher(fieldSets)
                                .find())
                        .map(field -> {
                            Set<String> types = sharing(type.getName(), field);
                            return withData(map(definition -> types.contains(definition.getName())
                                    ? keepFields(
                                            definition, kept -> !kept.getName().equals(field))
                                    : definition));
                        }));
    }

    /** The types that must have the field because one of them has: interfaces and their implementations. */
    private Set<String> sharing(String type, String field) {
        Set<String> types = new LinkedHashSet<>(Set.of(type));
        int before = 0;
        while (before < types.size()) {
            before = types.size();
            for (ObjectTypeDefinition object : whole.getDefinitionsOfType(ObjectTypeDefinition.class)) {
                for (Type<?> implemented : object.getImplements()) {
                    String name = ((TypeName) implemented).getName();
                    boolean has = whole.getDefinitionsOfType(InterfaceTypeDefinition.class).stream()
                            .filter(definition -> definition.getName().equals(name))
                            .flatMap(definition -> definition.getFieldDefinitions().stream())
                            .anyMatch(definition -> definition.getName().equals(field));
                    if (has && (types.contains(name) || types.contains(object.getName()))) {
                        types.add(name);
                        types.add(object.getName());
                    }
                }
            }
        }
        return types;
    }

    private Stream<GraphSources> withoutType() {
        Set<String> returned = new LinkedHashSet<>(Set.of("Query", "Mutation"));
        whole.getDefinitionsOfType(TypeDefinition.class)
                .forEach(type -> fields(type)
                        .forEach(field ->
                                returned.add(TypeInfo.typeInfo(field.getType()).getName())));
        whole.getDefinitionsOfType(UnionTypeDefinition.class).stream()
                .filter(union -> returned.contains(union.getName()))
                .forEach(
                        union -> union.getMemberTypes().forEach(member -> returned.add(((TypeName) member).getName())));
        whole.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
                .filter(object -> object.getImplements().stream()
                        .anyMatch(implemented -> returned.contains(((TypeName) implemented).getName())))
                .forEach(object -> returned.add(object.getName()));
        return whole.getDefinitionsOfType(TypeDefinition.class).stream()
                .map(TypeDefinition::getName)
                .filter(type -> !returned.contains(type) && !graph.whole().contains("(filter: " + type))
                .map(type -> withData(
                        map(definition -> definition.getName().equals(type) ? null : without(definition, type))));
    }

    private static @Nullable TypeDefinition<?> without(TypeDefinition<?> definition, String related) {
        UnaryOperator<List<Type>> others = types -> types.stream()
                .filter(type -> !((TypeName) type).getName().equals(related))
                .toList();
        UnaryOperator<List<Directive>> applied = directives -> directives.stream()
                .filter(directive -> !AstPrinter.printAst(directive).contains(": \"" + related + "\")"))
                .toList();
        return switch (definition) {
            case ObjectTypeDefinition object ->
                object.transform(to -> to.implementz(others.apply(object.getImplements()))
                        .directives(applied.apply(object.getDirectives())));
            case UnionTypeDefinition union ->
                others.apply(union.getMemberTypes()).isEmpty()
                        ? null
                        : union.transform(to -> to.memberTypes(others.apply(union.getMemberTypes()))
                                .directives(applied.apply(union.getDirectives())));
            default -> definition;
        };
    }

    private Stream<GraphSources> withoutProvides() {
        Pattern provides = Pattern.compile("( @provides\\(fields: |, provides: )\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\"\\)?");
        if (!provides.matcher(graph.supergraph()).find()) {
            return Stream.of();
        }
        return Stream.of(withSdl(sdl -> provides.matcher(sdl)
                .replaceAll(found ->
                        found.group().startsWith(" @") || !found.group().endsWith(")") ? "" : ")")));
    }

    /** Without a subgraph that no field and no type needs. */
    private Stream<GraphSources> withoutSubgraph() {
        return graph.subgraphs().keySet().stream().flatMap(name -> {
            String id = name.toUpperCase(Locale.ROOT);
            Pattern applied = Pattern.compile(" @join__(\\w+)\\(graph: " + id + "\\b(\"[^\"]*\"|[^\")])*\\)");
            List<String> lines = new ArrayList<>();
            for (String line : graph.supergraph().lines().toList()) {
                String left = applied.matcher(line).replaceAll("");
                boolean alone = Stream.of("@join__field(", "@join__type(")
                        .anyMatch(directive -> line.contains(directive) && !left.contains(directive));
                if (alone && !line.startsWith("directive ")) {
                    return Stream.of();
                }
                if (!left.contains(" " + id + " @join__graph(")) {
                    lines.add(left);
                }
            }
            SequencedMap<String, String> subgraphs = new LinkedHashMap<>(graph.subgraphs());
            subgraphs.remove(name);
            return Stream.of(new GraphSources(graph.whole(), String.join("\n", lines), subgraphs, graph.data()));
        });
    }

    private GraphSources map(Function<TypeDefinition<?>, @Nullable TypeDefinition<?>> change) {
        return withSdl(sdl -> {
            Document document = new Parser().parseDocument(sdl);
            List<Definition> definitions = new ArrayList<>();
            for (Definition<?> definition : document.getDefinitions()) {
                Definition<?> changed = definition instanceof TypeDefinition<?> type ? change.apply(type) : definition;
                if (changed != null) {
                    definitions.add(changed);
                }
            }
            return AstPrinter.printAst(document.transform(to -> to.definitions(definitions)));
        });
    }

    private GraphSources withSdl(UnaryOperator<String> change) {
        SequencedMap<String, String> subgraphs = new LinkedHashMap<>();
        graph.subgraphs().forEach((name, sdl) -> subgraphs.put(name, change.apply(sdl)));
        return new GraphSources(change.apply(graph.whole()), change.apply(graph.supergraph()), subgraphs, graph.data());
    }

    private static List<FieldDefinition> fields(TypeDefinition<?> type) {
        return switch (type) {
            case ObjectTypeDefinition object -> object.getFieldDefinitions();
            case InterfaceTypeDefinition object -> object.getFieldDefinitions();
            default -> List.of();
        };
    }

    private static @Nullable TypeDefinition<?> keepFields(TypeDefinition<?> type, Predicate<FieldDefinition> keep) {
        List<FieldDefinition> kept = fields(type).stream().filter(keep).toList();
        return switch (type) {
            case ObjectTypeDefinition object -> object.transform(to -> to.fieldDefinitions(kept));
            case InterfaceTypeDefinition object -> object.transform(to -> to.definitions(kept));
            default -> type;
        };
    }

    /** The data that is left: values of fields that are there, and objects that something refers to. */
    private static GraphSources withData(GraphSources graph) {
        Document whole = new Parser().parseDocument(graph.whole());
        ObjectNode objects = (ObjectNode) Json.read(graph.data());
        for (TypeDefinition<?> type : whole.getDefinitionsOfType(TypeDefinition.class)) {
            List<String> names = new ArrayList<>(List.of("__typename", "__interfaces"));
            fields(type).forEach(field -> names.add(field.getName()));
            objects.findParents("__typename").stream()
                    .filter(object -> object.path("__typename").asText().equals(type.getName()))
                    .forEach(object -> ((ObjectNode) object).retain(names));
        }
        List<String> unused = new ArrayList<>();
        objects.fieldNames().forEachRemaining(unused::add);
        unused.removeIf(name -> name.equals("Query")
                || name.equals("Mutation")
                || objects.toString().contains("{\"$\":\"" + name + "\"}"));
        objects.remove(unused);
        List<String> lines = new ArrayList<>();
        objects.properties().forEach(entry -> lines.add("\"" + entry.getKey() + "\": " + entry.getValue()));
        return new GraphSources(
                graph.whole(), graph.supergraph(), graph.subgraphs(), "{\n" + String.join(",\n", lines) + "\n}\n");
    }
}
