package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.supergraph.ApiDocument;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.FieldDefinition;
import dev.kontor.gateway.supergraph.Sdl;
import dev.kontor.gateway.supergraph.Supergraph;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A supergraph as two of them are compared: by the names that owners gave to subgraphs, since graph ids are the composer's.
 *
 * @param subgraphs by name
 * @param names of subgraphs by graph id
 * @param shown coordinates of the types and fields that clients see
 */
record Sight(
        Supergraph supergraph,
        Document api,
        SequencedMap<String, Subgraph> subgraphs,
        Map<String, String> names,
        Set<String> shown) {

    static Sight of(String sdl) {
        // First, since it says what is wrong with it.
        Supergraph supergraph = Supergraph.parse(sdl);
        Document api = ApiDocument.of(Sdl.parse(sdl));
        SequencedMap<String, Subgraph> subgraphs = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        supergraph.subgraphs().forEach(subgraph -> {
            subgraphs.put(subgraph.name(), subgraph);
            names.put(subgraph.id(), subgraph.name());
        });
        Set<String> shown = new HashSet<>();
        Definitions.of(api).types().forEach((name, type) -> {
            shown.add(name);
            if (type instanceof ImplementingTypeDefinition<?> composite) {
                composite.getFieldDefinitions().forEach(field -> shown.add(name + "." + field.getName()));
            }
        });
        return new Sight(supergraph, api, subgraphs, names, shown);
    }

    boolean shows(String type) {
        return shown.contains(type);
    }

    boolean shows(String type, String field) {
        return shown.contains(type + "." + field);
    }

    /** Of a scalar or an enum. */
    Access access(String leaf) {
        return supergraph.leafAccess().getOrDefault(leaf, Access.PUBLIC);
    }

    /** By name of a subgraph: the keys by which it resolves the type, each in one spelling. */
    SortedMap<String, SortedSet<String>> keys(CompositeType type) {
        SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
        for (JoinType join : type.joins()) {
            if (join.key() != null && join.resolvable()) {
                keys.computeIfAbsent(name(join.subgraphId()), name -> new TreeSet<>())
                        .add(spelled(join.key()));
            }
        }
        return keys;
    }

    /** Names of the subgraphs that answer an object's field; of interfaces none do, but their implementations. */
    SortedSet<String> resolving(CompositeType type, FieldDefinition field) {
        if (type.kind() != CompositeType.Kind.OBJECT) {
            return new TreeSet<>();
        }
        Stream<String> ids = field.joins().isEmpty()
                ? type.subgraphIds()
                : field.joins().stream()
                        .filter(join -> !join.external() && !join.overridden())
                        .map(JoinField::subgraphId)
                        .flatMap(Stream::ofNullable);
        return ids.map(this::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(String subgraphId) {
        return names.getOrDefault(subgraphId, subgraphId);
    }

    private static String spelled(FieldSet fields) {
        return fields.items().stream()
                .map(item -> switch (item) {
                    case FieldSet.FieldItem field ->
                        new FieldSet.FieldItem(field.name(), field.arguments(), FieldSet.EMPTY)
                                + braces(field.selection());
                    case FieldSet.FragmentItem fragment ->
                        "... on " + fragment.typeCondition() + braces(fragment.selection());
                })
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String braces(FieldSet selection) {
        return selection.isEmpty() ? "" : " { " + spelled(selection) + " }";
    }
}
