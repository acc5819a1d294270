/**
 * Lints SDL: the rules of graphql-eslint's configurations {@code schema-recommended} and {@code schema-relay}, in Java, so
 * that every build holds them and needs no Node. {@code npm run lint} in {@code graph/} asks the original.
 *
 * @see <a href="https://the-guild.dev/graphql/eslint/rules">graphql-eslint's rules</a>
 */
@NullMarked
package dev.kontor.kit.testing.sdl;

import org.jspecify.annotations.NullMarked;
