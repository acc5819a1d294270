package dev.kontor.kit.testing.sdl;

import graphql.Directives;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Directives are applied once, and what is deprecated says why, so that clients know what to use instead. */
final class AppliedDirectives implements Rule {

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        Set<String> repeatable = sdl.each(DirectiveDefinition.class)
                .filter(of -> of.node().isRepeatable())
                .map(of -> of.element().name())
                .collect(Collectors.toUnmodifiableSet());
        return sdl.elements().stream()
                .flatMap(element -> element.node() instanceof DirectivesContainer<?> container
                        ? violations(element, container.getDirectives(), repeatable)
                        : Stream.empty());
    }

    private static Stream<Violation> violations(Element element, List<Directive> directives, Set<String> repeatable) {
        Set<String> seen = new HashSet<>();
        Stream<Violation> repeated = directives.stream()
                .map(Directive::getName)
                .filter(name -> !repeatable.contains(name) && !seen.add(name))
                .map(name -> element.violates(
                        "unique-directive-names-per-location", "has more than one @%s".formatted(name)));
        Stream<Violation> unexplained = directives.stream()
                .filter(directive -> directive.getName().equals(Directives.DEPRECATED_DIRECTIVE_DEFINITION.getName()))
                .filter(AppliedDirectives::saysNotWhy)
                .map(directive ->
                        element.violates("require-deprecation-reason", "needs the reason why it is deprecated"));
        return Stream.concat(repeated, unexplained);
    }

    private static boolean saysNotWhy(Directive deprecated) {
        Argument reason = deprecated.getArgument("reason");
        return reason == null
                || (reason.getValue() instanceof StringValue text
                        && text.getValue().isBlank());
    }
}
