/** Relay's Node: any object of the graph by its global id. */
@NullMarked
package dev.kontor.accounts.node;

import org.jspecify.annotations.NullMarked;
