package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.money.api.MoneyView;
import dev.kontor.accounts.node.Node;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceState;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code WhiteSpaceCell}. */
@Type(WhiteSpaceCellView.TYPE)
@DefaultNonNull
@Description("One cell of the white-space grid.")
public record WhiteSpaceCellView(
        @Id @Description("Globally unique opaque id.") String id,
        @Description("Offering.") String offering,
        @Description("Buying unit.") String unit,

        @Description("Sold, in pursuit, open or not applicable.")
        WhiteSpaceState state,

        @Description("Estimated yearly potential; null when unknown.") @Nullable MoneyView potential,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = WhiteSpaceCell.TYPE;

    static WhiteSpaceCellView of(WhiteSpaceCell cell) {
        return new WhiteSpaceCellView(
                GlobalId.of(TYPE, cell.id()).encode(),
                cell.offering(),
                cell.unit(),
                cell.state(),
                MoneyView.ofNullable(cell.potential()),
                cell.version());
    }
}
