/** What federation asks of the schema of one subgraph: one rule, one class. */
@NullMarked
package dev.kontor.gateway.composition.check.federation;

import org.jspecify.annotations.NullMarked;
