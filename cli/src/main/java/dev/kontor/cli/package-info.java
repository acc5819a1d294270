/** The {@code kontor} command: one class per command, over the packages below. */
@NullMarked
package dev.kontor.cli;

import org.jspecify.annotations.NullMarked;
