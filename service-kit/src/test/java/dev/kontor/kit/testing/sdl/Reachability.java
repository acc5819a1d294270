package dev.kontor.kit.testing.sdl;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever is defined can be come to from a root, or be written by clients. */
final class Reachability implements Rule {

    private static final Set<DirectiveLocation> OF_REQUESTS = EnumSet.of(
            DirectiveLocation.QUERY,
            DirectiveLocation.MUTATION,
            DirectiveLocation.SUBSCRIPTION,
            DirectiveLocation.FIELD,
            DirectiveLocation.FRAGMENT_DEFINITION,
            DirectiveLocation.FRAGMENT_SPREAD,
            DirectiveLocation.INLINE_FRAGMENT,
            DirectiveLocation.VARIABLE_DEFINITION);

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Set<String> reached = reached(sdl);
        return sdl.elements().stream()
                .filter(element ->
                        element.node() instanceof TypeDefinition<?> || element.node() instanceof DirectiveDefinition)
                .filter(element -> !reached.contains(element.coordinate()))
                .map(element -> element.violates("no-unreachable-types", "nothing leads to it"));
    }

    private static Set<String> reached(Sdl sdl) {
        Set<String> reached = new HashSet<>();
        Deque<Node<?>> next = new ArrayDeque<>(sdl.document().getDefinitionsOfType(SchemaDefinition.class));
        sdl.roots().stream().filter(reached::add).flatMap(sdl::types).forEach(next::add);
        sdl.each(DirectiveDefinition.class)
                .filter(of -> isOfRequests(of.node()))
                .filter(of -> reached.add(of.element().coordinate()))
                .forEach(of -> next.add(of.node()));
        while (!next.isEmpty()) {
            Node<?> node = next.remove();
            mentioned(sdl, node)
                    .filter(coordinate -> reached.add(coordinate))
                    .forEach(coordinate -> sdl.elements().stream()
                            .filter(element -> element.coordinate().equals(coordinate))
                            .forEach(element -> next.add(element.node())));
            for (Node<?> child : node.getChildren()) {
                next.add(child);
            }
        }
        return reached;
    }

    /** An interface leads to what implements it. */
    private static Stream<String> mentioned(Sdl sdl, Node<?> node) {
        return switch (node) {
            case TypeName type -> Stream.of(type.getName());
            case Directive directive -> Stream.of("@" + directive.getName());
            case InterfaceTypeDefinition type ->
                sdl.types()
                        .filter(element -> element.node() instanceof ImplementingTypeDefinition<?> other
                                && Sdl.isA(other, type.getName()))
                        .map(Element::coordinate);
            default -> Stream.empty();
        };
    }

    private static boolean isOfRequests(DirectiveDefinition directive) {
        return directive.getDirectiveLocations().stream()
                .anyMatch(location -> OF_REQUESTS.contains(DirectiveLocation.valueOf(location.getName())));
    }
}
