package dev.kontor.kit.testing.sdl;

/**
 * What is wrong at a place of a schema.
 *
 * @param coordinate the <a href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">schema coordinate</a>
 * @param problem in words
 * @param rule as graphql-eslint calls it
 */
public record Violation(String coordinate, String problem, String rule) {

    @Override
    public String toString() {
        return "%s: %s (%s)".formatted(coordinate, problem, rule);
    }
}
