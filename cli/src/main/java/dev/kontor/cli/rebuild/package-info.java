/** How the command line has things rebuilt. */
@NullMarked
package dev.kontor.cli.rebuild;

import org.jspecify.annotations.NullMarked;
