package dev.kontor.kit.relay;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code PageInfo}, the same in every service. */
@Type("PageInfo")
@Shareable
@Description("Relay page info.")
public record PageInfo(
        @Description("More edges follow.") boolean hasNextPage,

        @Description("Edges precede.") boolean hasPreviousPage,

        @Description("Cursor of the first edge, null on an empty page.") @Nullable String startCursor,

        @Description("Cursor of the last edge, null on an empty page.") @Nullable String endCursor) {}
