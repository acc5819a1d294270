package dev.kontor.kit.testing.sdl;

import graphql.language.ObjectTypeDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Connections and edges have Relay's form, and no list is anything else.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Relay's specification</a>
 */
final class Connections implements Rule {

    private static final String CONNECTION = "relay-connection-types";
    private static final String EDGE = "relay-edge-types";
    private static final String EDGES = "edges";
    private static final String PAGE_INFO = "pageInfo";
    private static final String SUFFIX = "Connection";

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Set<String> edges = edges(sdl);
        return Stream.of(
                        sdl.types().flatMap(type -> connection(sdl, type)),
                        sdl.each(ObjectTypeDefinition.class)
                                .filter(type -> edges.contains(type.element().name()))
                                .flatMap(type -> edge(sdl, type.element(), type.node())),
                        sdl.fields()
                                .filter(field ->
                                        isOtherList(Shape.of(field.node().getType()), edges))
                                .map(field -> field.element().violates(EDGE, "is a list, and not of edges")))
                .flatMap(found -> found);
    }

    private static boolean isOtherList(Shape shape, Set<String> edges) {
        return shape.list() && !edges.contains(shape.name());
    }

    /** The objects that are listed by connections. */
    private static Set<String> edges(Sdl sdl) {
        return sdl.each(ObjectTypeDefinition.class)
                .filter(type -> type.element().name().endsWith(SUFFIX))
                .flatMap(type -> Sdl.field(type.node(), EDGES).stream())
                .map(Shape::name)
                .filter(sdl::isObject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Violation> connection(Sdl sdl, Element element) {
        boolean named = element.name().endsWith(SUFFIX);
        if (!(element.node() instanceof ObjectTypeDefinition type)) {
            return named ? Stream.of(element.violates(CONNECTION, "must be an object")) : Stream.empty();
        }
        boolean formed =
                Sdl.field(type, EDGES).isPresent() && Sdl.field(type, PAGE_INFO).isPresent();
        if (!named) {
            return formed ? Stream.of(element.violates(CONNECTION, "must be called a connection")) : Stream.empty();
        }
        return Stream.of(
                        element.needs(type, EDGES, Shape::list, CONNECTION, "must have a list of edges"),
                        element.needs(
                                type,
                                PAGE_INFO,
                                Shape.required("PageInfo")::equals,
                                CONNECTION,
                                "must have `pageInfo: PageInfo!`"),
                        element.needs(
                                type,
                                EDGES,
                                shape -> sdl.isObject(shape.name()),
                                EDGE,
                                "must have edges that are objects"))
                .flatMap(found -> found);
    }

    private static Stream<Violation> edge(Sdl sdl, Element element, ObjectTypeDefinition type) {
        boolean otherNode = Sdl.field(type, "node")
                .filter(node -> isNoNode(sdl, node.name()))
                .isPresent();
        return Stream.of(
                        element.needs(type, "node", shape -> !shape.list(), EDGE, "must have a node that is no list"),
                        element.needs(
                                type,
                                "cursor",
                                shape -> !shape.list() && sdl.isScalar(shape.name()),
                                EDGE,
                                "must have a scalar cursor"),
                        otherNode
                                ? Stream.of(element.violates(EDGE, "has a node that does not implement Node"))
                                : Stream.<Violation>empty(),
                        element.name().endsWith("Edge")
                                ? Stream.<Violation>empty()
                                : Stream.of(element.violates(EDGE, "must be called an edge")))
                .flatMap(found -> found);
    }

    private static boolean isNoNode(Sdl sdl, String name) {
        return sdl.isObject(name)
                && sdl.types(name)
                        .noneMatch(type -> type instanceof ObjectTypeDefinition object && Sdl.isA(object, "Node"));
    }
}
