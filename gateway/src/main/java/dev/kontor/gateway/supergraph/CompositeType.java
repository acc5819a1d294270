package dev.kontor.gateway.supergraph;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.JoinType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An object, interface or union of the supergraph.
 *
 * @param fields by name, in the order of the SDL; empty for a union
 * @param joins the subgraphs that define it, with their keys
 * @param possibleTypes by subgraph id: names of the objects that a value of this type can be there, in SDL order
 * @param seenAs by subgraph id, of an interface whose values have no type of their own there: the interface that is seen
 *     as an object, which is this one or one that implements it
 * @param accessible whether clients may see it
 */
public record CompositeType(
        String name,
        Kind kind,
        SequencedMap<String, FieldDefinition> fields,
        List<JoinType> joins,
        Map<String, SequencedSet<String>> possibleTypes,
        Map<String, String> seenAs,
        Access access,
        boolean accessible) {

    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    public CompositeType {
        fields = new LinkedHashMap<>(fields);
        joins = List.copyOf(joins);
    }

    /** Ids of the subgraphs that define the type. */
    public Stream<String> subgraphIds() {
        return joins.stream().map(JoinType::subgraphId).distinct();
    }

    /** Names of the objects that a value of this type can be in any subgraph, whether clients may see them or not. */
    public SequencedSet<String> possibleAnywhere() {
        SequencedSet<String> objects = new TreeSet<>();
        possibleTypes.values().forEach(objects::addAll);
        return objects;
    }

    public boolean isAbstract() {
        return kind != Kind.OBJECT;
    }
}
