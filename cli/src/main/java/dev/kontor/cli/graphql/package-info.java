/** The command line as a client of the gateway. */
@NullMarked
package dev.kontor.cli.graphql;

import org.jspecify.annotations.NullMarked;
