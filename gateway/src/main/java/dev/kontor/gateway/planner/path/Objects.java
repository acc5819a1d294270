package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.graph.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one type that something is wanted of, and where they were reached.
 *
 * @param home where they were reached; null for a root type, which is entered anywhere
 * @param type their type; where a subgraph sees an interface as an object, that
 * @param provided what is passable there although it is external
 * @param alternatives all nodes at which they could be, had other choices been made on the way; empty where that makes no
 *     difference
 */
record Objects(@Nullable Node home, String type, FieldSet provided, Set<Node> alternatives) {}
