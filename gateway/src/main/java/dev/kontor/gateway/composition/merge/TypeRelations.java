package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.typesystem.TypeKind;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Which types of the supergraph are subtypes of which: by union of what the subgraphs say. */
final class TypeRelations {

    private final Map<String, SequencedSet<String>> implemented = new HashMap<>();
    private final Map<String, SequencedSet<String>> implementations = new HashMap<>();
    private final Map<String, SequencedSet<String>> members = new HashMap<>();
    private final TypeSystem types = new TypeSystem();

    TypeRelations(List<SchemaView> subgraphs) {
        for (SchemaView view : subgraphs) {
            view.schema().types(ImplementingDef.class).forEach(this::add);
            view.schema().types(UnionDef.class).forEach(this::add);
        }
        for (SchemaView view : subgraphs) {
            view.schema()
                    .types(ObjectDef.class)
                    .filter(object -> !object.has(FederationDirective.INTERFACE_OBJECT))
                    .map(ObjectDef::name)
                    .forEach(object -> implemented(object)
                            .forEach(each -> implementations
                                    .computeIfAbsent(each, name -> new LinkedHashSet<>())
                                    .add(object)));
        }
    }

    private void add(ImplementingDef type) {
        List<String> interfaces =
                type.implemented().stream().map(Implemented::name).toList();
        implemented.computeIfAbsent(type.name(), name -> new LinkedHashSet<>()).addAll(interfaces);
        types.addImplementing(type.name(), TypeKind.OBJECT, interfaces);
    }

    private void add(UnionDef union) {
        List<String> objects =
                union.members().stream().map(UnionDef.Member::name).toList();
        members.computeIfAbsent(union.name(), name -> new LinkedHashSet<>()).addAll(objects);
        types.addUnion(union.name(), objects);
    }

    /** Interfaces that an object or interface implements anywhere. */
    SequencedSet<String> implemented(String type) {
        return implemented.getOrDefault(type, new LinkedHashSet<>());
    }

    /** Objects that implement an interface anywhere, but for those that stand for interfaces. */
    List<String> implementations(String interfaceName) {
        return List.copyOf(implementations.getOrDefault(interfaceName, new LinkedHashSet<>()));
    }

    /** Members that a union has anywhere. */
    SequencedSet<String> members(String union) {
        return members.getOrDefault(union, new LinkedHashSet<>());
    }

    /** Whether each value of the one type is a value of the other, and the types are not the same. */
    boolean isStrictSubtype(TypeRef sub, TypeRef type) {
        return !sub.equals(type) && types.isSubtype(sub, type);
    }
}
