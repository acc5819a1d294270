package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.SpecVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subgraph's schema. Root types have their conventional names, {@code Query}, {@code Mutation} and {@code Subscription},
 * whatever the subgraph calls them. What federation adds to every schema ({@code _service}, {@code _entities}, the types and
 * directives of specifications) is not among its types.
 *
 * @param version of federation that it links; {@link #FEDERATION_1} when it links none
 * @param types by name, in the order of the SDL
 * @param directives all that may be applied, by what the subgraph calls them
 * @param machinery names of types that specifications bring along, so no others may have them
 * @param definition what it says of itself
 */
public record SubgraphSchema(
        String name,
        String url,
        SpecVersion version,
        Links links,
        SequencedMap<String, TypeDef> types,
        SequencedMap<String, DirectiveDef> directives,
        Set<String> machinery,
        SchemaDef definition) {

    /** What is taken for the version of schemas that do not say that they are of Federation 2. */
    public static final SpecVersion FEDERATION_1 = new SpecVersion(1, 0);

    /** The scalars that need no definition. */
    public static final Set<String> BUILT_IN_SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");

    public SubgraphSchema {
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        directives = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(directives));
        machinery = Set.copyOf(machinery);
    }

    /** The operations that there is a root type for. */
    public Set<Operation> roots() {
        return definition.roots();
    }

    /** The directives on the schema itself. */
    public List<Applied> applied() {
        return definition.applied();
    }

    public boolean isFederation2() {
        return version.major() >= 2;
    }

    public @Nullable TypeDef type(String typeName) {
        return types.get(typeName);
    }

    /** The object or interface of that name; null when there is none. */
    public @Nullable ImplementingDef implementing(String typeName) {
        return types.get(typeName) instanceof ImplementingDef type ? type : null;
    }

    public <T extends TypeDef> Stream<T> types(Class<T> kind) {
        return types.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Every directive that is applied to anything, the schema and the subgraph's own directives included. */
    public Stream<Applied> everyApplied() {
        Stream<? extends Element> ofDirectives = directives.values().stream()
                .filter(directive -> directive.origin() == DirectiveDef.Origin.SUBGRAPH)
                .flatMap(directive -> directive.arguments().values().stream());
        Stream<? extends Element> ofTypes = types.values().stream().flatMap(SubgraphSchema::elements);
        return Stream.of(Stream.of((Element) definition), ofTypes, ofDirectives)
                .flatMap(elements -> elements)
                .flatMap(element -> element.applied().stream());
    }

    private static Stream<Element> elements(TypeDef type) {
        Stream<? extends Element> children = switch (type) {
            case ImplementingDef implementing ->
                implementing.fields().values().stream()
                        .flatMap(field ->
                                Stream.concat(Stream.of((Element) field), field.arguments().values().stream()));
            case EnumDef enumType -> enumType.values().values().stream();
            case InputDef input -> input.fields().values().stream();
            case UnionDef ignored -> Stream.empty();
            case ScalarDef ignored -> Stream.empty();
        };
        return Stream.concat(Stream.of((Element) type), children);
    }

    public boolean isRoot(String typeName) {
        return roots().stream().anyMatch(operation -> operation.rootType().equals(typeName));
    }

    public SubgraphSchema withTypes(SequencedMap<String, TypeDef> changed) {
        return new SubgraphSchema(name, url, version, links, changed, directives, machinery, definition);
    }

    @Override
    public String toString() {
        return name;
    }
}
