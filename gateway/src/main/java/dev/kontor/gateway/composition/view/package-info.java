/** What follows from a subgraph's schema, worked out once: the fields that its keys and other field sets select. */
@NullMarked
package dev.kontor.gateway.composition.view;

import org.jspecify.annotations.NullMarked;
