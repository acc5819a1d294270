package dev.kontor.accounts.whitespace.domain;

import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.InputCheck;
import dev.kontor.accounts.money.domain.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says of a cell.
 *
 * @param potential null for unknown
 * @param keepsPotential whether the potential that is there stays, instead of {@code potential}
 */
public record CellInput(
        String offering,
        String unit,
        WhiteSpaceState state,
        @Nullable Money potential,
        boolean keepsPotential) {

    private static final int MAX_LENGTH = 200;

    /** The same with trimmed texts, or what is wrong with it. */
    public Checked<CellInput> check() {
        InputCheck check = new InputCheck();
        CellInput trimmed = new CellInput(
                check.text("offering", offering, MAX_LENGTH),
                check.text("unit", unit, MAX_LENGTH),
                state,
                Money.check(check, "potential", potential),
                keepsPotential);
        return check.result(() -> trimmed);
    }

    WhiteSpaceCell appliedTo(WhiteSpaceCell present) {
        return new WhiteSpaceCell(
                present.id(),
                present.accountId(),
                present.offering(),
                present.unit(),
                state,
                keepsPotential ? present.potential() : potential,
                present.version());
    }
}
