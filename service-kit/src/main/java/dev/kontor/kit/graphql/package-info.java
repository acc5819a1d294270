/** How both services run GraphQL: what errors say, and what becomes of malformed entity representations. */
@NullMarked
package dev.kontor.kit.graphql;

import org.jspecify.annotations.NullMarked;
