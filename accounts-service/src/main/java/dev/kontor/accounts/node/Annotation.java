package dev.kontor.accounts.node;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

/** GraphQL type {@code Annotation}, which kpi-service owns: here a reference that its resolver completes. */
@Key(fields = @FieldSet("id"), resolvable = false)
@DefaultNonNull
@Description("A note on a day.")
public record Annotation(
        @Id @Description("Globally unique opaque id.") String id) implements Node {}
