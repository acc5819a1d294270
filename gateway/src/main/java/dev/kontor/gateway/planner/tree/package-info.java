/** The chosen answer to a selection: who is asked for what, object by object. */
@NullMarked
package dev.kontor.gateway.planner.tree;

import org.jspecify.annotations.NullMarked;
