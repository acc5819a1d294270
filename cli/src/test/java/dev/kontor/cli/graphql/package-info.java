@NullMarked
package dev.kontor.cli.graphql;

import org.jspecify.annotations.NullMarked;
