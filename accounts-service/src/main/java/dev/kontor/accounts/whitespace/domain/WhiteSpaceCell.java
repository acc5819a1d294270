package dev.kontor.accounts.whitespace.domain;

import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.OfAccount;
import dev.kontor.accounts.money.domain.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an account's white-space grid: an offering of ours, and a unit of the customer that buys it or could. Both are
 * what the cell is; the same with other ones is another cell.
 *
 * @param potential estimated yearly potential, null when unknown
 */
public record WhiteSpaceCell(
        UUID id,
        UUID accountId,
        String offering,
        String unit,
        WhiteSpaceState state,
        @Nullable Money potential,
        int version)
        implements OfAccount<WhiteSpaceCell> {

    /** Name of the GraphQL type. */
    public static final String TYPE = "WhiteSpaceCell";

    /** Most cells of an account: a grid is read as a whole, and one that is larger is not looked at. */
    public static final int MAX_PER_ACCOUNT = 200;

    public WhiteSpaceCell with(CellInput input) {
        return input.appliedTo(this);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String title() {
        return offering + " / " + unit;
    }

    @Override
    public Difference differenceTo(WhiteSpaceCell after) {
        return Difference.of(this).field("state", state, after.state).field("potential", potential, after.potential);
    }
}
