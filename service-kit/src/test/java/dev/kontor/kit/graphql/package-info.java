@NullMarked
package dev.kontor.kit.graphql;

import org.jspecify.annotations.NullMarked;
