package dev.kontor.kpi.graph;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL interface {@code Node}. */
@Interface("Node")
@Description("An object with a globally unique, opaque id.")
public interface Node {

    @Id
    @NonNull @Description("Globally unique opaque id; decode it nowhere but in the server.")
    String getId();
}
