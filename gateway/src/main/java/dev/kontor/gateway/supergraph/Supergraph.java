package dev.kontor.gateway.supergraph;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.Subgraph;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A composed supergraph: who defines what, and the schema that clients see.
 *
 * @param composites objects, interfaces and unions by name, in SDL order
 * @param leafAccess what scalars and enums ask of a caller, where they ask anything
 * @param apiSchema the schema without federation's own elements and without what is inaccessible
 */
public record Supergraph(
        List<Subgraph> subgraphs,
        SequencedMap<String, CompositeType> composites,
        Map<String, Access> leafAccess,
        RootTypes rootTypes,
        GraphQLSchema apiSchema) {

    /** Names of the operations' root types; null where the supergraph has none. */
    public record RootTypes(
            String query,
            @Nullable String mutation,
            @Nullable String subscription) {}

    public Supergraph {
        subgraphs = List.copyOf(subgraphs);
        leafAccess = Map.copyOf(leafAccess);
    }

    /** Reads what Rover, Hive or Cosmo compose; throws {@link SupergraphException} when it cannot be served. */
    public static Supergraph parse(String sdl) {
        return new SupergraphReader(sdl).read();
    }

    /** Names of the labels that decide who answers fields of these names, or fields that subgraphs are sent. */
    public Set<String> overrideLabels(Set<String> fieldNames) {
        Set<String> labels = new TreeSet<>();
        Set<String> sent = null;
        for (CompositeType type : composites.values()) {
            for (FieldDefinition field : type.fields().values()) {
                for (JoinField join : field.joins()) {
                    if (join.label() == null) {
                        continue;
                    }
                    sent = sent == null ? sentFields() : sent;
                    if (fieldNames.contains(field.name()) || sent.contains(field.name())) {
                        labels.add(join.label().name());
                    }
                }
            }
        }
        return labels;
    }

    private Set<String> sentFields() {
        Set<String> names = new HashSet<>();
        for (CompositeType type : composites.values()) {
            type.joins().stream()
                    .map(JoinType::key)
                    .filter(Objects::nonNull)
                    .forEach(key -> names.addAll(key.allNames()));
            type.fields().values().stream()
                    .flatMap(field -> field.joins().stream())
                    .forEach(join -> names.addAll(join.requires().allNames()));
        }
        return names;
    }

    /** All that any field or type asks of a caller. */
    public Set<Access> accessRules() {
        Set<Access> rules = new LinkedHashSet<>(leafAccess.values());
        for (CompositeType type : composites.values()) {
            rules.add(type.access());
            type.fields().values().forEach(field -> rules.add(field.access()));
        }
        rules.remove(Access.PUBLIC);
        return rules;
    }

    /** The composite type of that name; null for scalars and enums. */
    public @Nullable CompositeType composite(String name) {
        return composites.get(name);
    }

    /** The composite type of that name, which must be one. */
    public CompositeType requireComposite(String name) {
        CompositeType type = composites.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Expected an object, interface or union, got " + name);
        }
        return type;
    }

    /** The {@link FieldDefinition#shapes shapes} of a field; none for fields that every type has. */
    public Map<String, String> shapes(String objectType, String field) {
        FieldDefinition definition = requireComposite(objectType).fields().get(field);
        return definition == null ? Map.of() : definition.shapes();
    }

    /** Names of the accessible objects that a value of the type can be in any subgraph, in alphabetical order. */
    public SequencedSet<String> possibleTypes(String name) {
        TreeSet<String> possible = new TreeSet<>();
        for (SequencedSet<String> types : requireComposite(name).possibleTypes().values()) {
            types.stream().filter(type -> requireComposite(type).accessible()).forEach(possible::add);
        }
        return possible;
    }
}
