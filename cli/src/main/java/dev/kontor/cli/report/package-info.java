/** How a command tells a person what goes on, and what went wrong. */
@NullMarked
package dev.kontor.cli.report;

import org.jspecify.annotations.NullMarked;
