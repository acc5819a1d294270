/** How the command line asks the suite's processes. */
@NullMarked
package dev.kontor.cli.http;

import org.jspecify.annotations.NullMarked;
