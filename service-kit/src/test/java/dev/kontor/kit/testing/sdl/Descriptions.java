package dev.kontor.kit.testing.sdl;

import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.FieldDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.TypeDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types, directives and what clients begin with are described, in blocks, and not by comments. */
final class Descriptions implements Rule {

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Set<String> roots = sdl.roots();
        List<String> lines = sdl.text().lines().toList();
        return sdl.elements().stream()
                .flatMap(element -> Stream.of(missing(element, roots), inline(element), comment(element, lines))
                        .flatMap(found -> found));
    }

    private static Stream<Violation> missing(Element element, Set<String> roots) {
        boolean needed = switch (element.node()) {
            case SDLExtensionDefinition extension -> false;
            case TypeDefinition<?> type -> true;
            case DirectiveDefinition directive -> true;
            case FieldDefinition field ->
                roots.contains(
                        element.coordinate().substring(0, element.coordinate().indexOf('.')));
            default -> false;
        };
        return needed && text(element.node()).isBlank()
                ? Stream.of(element.violates("require-description", "needs a description"))
                : Stream.empty();
    }

    private static Stream<Violation> inline(Element element) {
        Description description = description(element.node());
        return description != null && !description.isMultiLine()
                ? Stream.of(element.violates("description-style", "its description is no block"))
                : Stream.empty();
    }

    /** A comment on the line before the element, where a description would be. */
    private static Stream<Violation> comment(Element element, List<String> lines) {
        DescribedNode<?> node = element.node();
        int line = node.getSourceLocation().getLine();
        boolean comment = !node.getComments().isEmpty()
                && description(node) == null
                && lines.get(line - 2).strip().startsWith("#");
        return comment
                ? Stream.of(element.violates("no-hashtag-description", "a comment stands for its description"))
                : Stream.empty();
    }

    private static String text(DescribedNode<?> node) {
        Description description = description(node);
        return description == null ? "" : description.getContent();
    }

    private static @Nullable Description description(DescribedNode<?> node) {
        return node.getDescription();
    }
}
