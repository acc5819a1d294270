/** Where the SDL of subgraphs comes from, and how what came of composing it is told. */
@NullMarked
package dev.kontor.cli.composition;

import org.jspecify.annotations.NullMarked;
