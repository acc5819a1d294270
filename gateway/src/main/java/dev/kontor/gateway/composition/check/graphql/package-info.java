/** Whether a subgraph's schema is one by the GraphQL specification, one rule a class. */
@NullMarked
package dev.kontor.gateway.composition.check.graphql;

import org.jspecify.annotations.NullMarked;
