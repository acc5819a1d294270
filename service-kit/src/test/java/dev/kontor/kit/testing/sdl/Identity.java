package dev.kontor.kit.testing.sdl;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLExtensionDefinition;
import java.util.Set;
import java.util.stream.Stream;

/** Objects can be told apart by their id. */
final class Identity implements Rule {

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Set<String> roots = sdl.roots();
        return sdl.each(ObjectTypeDefinition.class)
                .filter(type -> !(type.node() instanceof SDLExtensionDefinition))
                .filter(type -> !roots.contains(type.element().name()))
                .filter(type -> type.node().getFieldDefinitions().stream()
                                .filter(Identity::isId)
                                .count()
                        != 1)
                .map(type -> type.element().violates("strict-id-in-types", "needs a field `id: ID!`"));
    }

    private static boolean isId(FieldDefinition field) {
        return field.getName().equals("id") && Shape.of(field.getType()).equals(Shape.required("ID"));
    }
}
