/** What a change of a schema means to those who use it: to clients, and to the subgraphs among themselves. */
@NullMarked
package dev.kontor.gateway.composition.diff;

import org.jspecify.annotations.NullMarked;
