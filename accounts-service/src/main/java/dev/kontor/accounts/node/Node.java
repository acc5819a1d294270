package dev.kontor.accounts.node;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** GraphQL interface {@code Node}. */
@Interface
@Description("An object with a globally unique, opaque id.")
public interface Node {

    @Id
    @NonNull @Query("id")
    @Description("Globally unique opaque id; decode it nowhere but in the server.")
    String id();
}
