package dev.kontor.gateway.composition.typesystem;

import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a schema's types stand for, and how the types relate. Filled in one pass over the schema, so that
 * questions cost the same however large it is.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Types">Types</a>
 */
public final class TypeSystem {

    /**
     * An input object.
     *
     * @param required names of the fields that must be given
     * @param oneOf exactly one field must be given
     */
    record Input(Map<String, TypeRef> fields, List<String> required, boolean oneOf) {}

    private final Map<String, TypeKind> kinds = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<String, Set<String>> enumValues = new HashMap<>();
    private final Map<String, Input> inputs = new HashMap<>();

    /** Only the scalars that need no definition; the types are to be added. */
    public TypeSystem() {
        SubgraphSchema.BUILT_IN_SCALARS.forEach(name -> kinds.put(name, TypeKind.SCALAR));
    }

    /** Types of specifications count as scalars. */
    public static TypeSystem of(SubgraphSchema schema) {
        TypeSystem types = new TypeSystem();
        schema.machinery().forEach(types::addScalar);
        schema.types().values().forEach(types::add);
        return types;
    }

    /** The types that definitions of specifications speak of: scalars, besides the purpose of a link. */
    public static TypeSystem ofSpecifications() {
        TypeSystem types = new TypeSystem();
        types.addEnum("Purpose", Set.of("SECURITY", "EXECUTION"));
        return types;
    }

    /** Null when there is no such type. */
    public @Nullable TypeKind kind(String type) {
        return kinds.get(type);
    }

    /**
     * Whether a field of the one type may stand for a field of the other.
     *
     * @see <a href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()">
     *     IsValidImplementationFieldType</a>
     */
    public boolean isSubtype(TypeRef type, TypeRef of) {
        return switch (of) {
            case TypeRef.NonNull nonNull ->
                type instanceof TypeRef.NonNull own && isSubtype(own.nullable(), nonNull.nullable());
            case TypeRef.ListOf list ->
                switch (type) {
                    case TypeRef.NonNull own -> isSubtype(own.nullable(), of);
                    case TypeRef.ListOf own -> isSubtype(own.element(), list.element());
                    case TypeRef.Named ignored -> false;
                };
            case TypeRef.Named named ->
                switch (type) {
                    case TypeRef.NonNull own -> isSubtype(own.nullable(), of);
                    case TypeRef.ListOf ignored -> false;
                    case TypeRef.Named own -> isSubtype(own.name(), named.name());
                };
        };
    }

    private boolean isSubtype(String type, String of) {
        return type.equals(of) || supertypes.getOrDefault(type, Set.of()).contains(of);
    }

    boolean isEnumValue(String type, String value) {
        return enumValues.getOrDefault(type, Set.of()).contains(value);
    }

    @Nullable Input input(String type) {
        return inputs.get(type);
    }

    private void add(TypeDef type) {
        switch (type) {
            case ObjectDef object ->
                addImplementing(
                        type.name(),
                        TypeKind.OBJECT,
                        object.implemented().stream().map(Implemented::name).toList());
            case InterfaceDef itf ->
                addImplementing(
                        type.name(),
                        TypeKind.INTERFACE,
                        itf.implemented().stream().map(Implemented::name).toList());
            case UnionDef union ->
                addUnion(
                        type.name(),
                        union.members().stream().map(UnionDef.Member::name).toList());
            case EnumDef enumeration ->
                addEnum(type.name(), enumeration.values().keySet());
            case InputDef input -> addInput(input.name(), input.fields().values(), input.isOneOf());
            case ScalarDef ignored -> addScalar(type.name());
        }
    }

    /** An object or interface; one that was added before gets the further interfaces. */
    public void addImplementing(String name, TypeKind kind, Collection<String> interfaces) {
        kinds.put(name, kind);
        supertypes.computeIfAbsent(name, key -> new HashSet<>()).addAll(interfaces);
    }

    /** A union; one that was added before gets the further members. */
    public void addUnion(String name, Collection<String> members) {
        kinds.put(name, TypeKind.UNION);
        members.forEach(member ->
                supertypes.computeIfAbsent(member, key -> new HashSet<>()).add(name));
    }

    public void addEnum(String name, Set<String> values) {
        kinds.put(name, TypeKind.ENUM);
        enumValues.put(name, values);
    }

    public void addScalar(String name) {
        kinds.put(name, TypeKind.SCALAR);
    }

    /** An input object, of which exactly one field must be given if it is {@code oneOf}. */
    public void addInput(String name, Collection<? extends InputValue> inputFields, boolean oneOf) {
        kinds.put(name, TypeKind.INPUT_OBJECT);
        Map<String, TypeRef> fields = new HashMap<>();
        List<String> required = new ArrayList<>();
        for (InputValue field : inputFields) {
            fields.put(field.name(), field.type());
            if (field.isRequired()) {
                required.add(field.name());
            }
        }
        inputs.put(name, new Input(fields, required, oneOf));
    }
}
