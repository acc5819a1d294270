package dev.kontor.accounts.whitespace.application;

import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.Editing;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.whitespace.domain.CellInput;
import dev.kontor.accounts.whitespace.domain.WhiteSpace;
import dev.kontor.accounts.whitespace.domain.WhiteSpaceCell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Use cases of white-space grids, each one transaction. */
@ApplicationScoped
public class WhiteSpaceService {

    /** The version of a cell that is not there. */
    public static final int NONE = 0;

    private static final String ID_FIELD = "cellId";

    private final WhiteSpace cells;
    private final KeyAccounts accounts;
    private final Editing editing;

    WhiteSpaceService(WhiteSpace cells, KeyAccounts accounts, Editing editing) {
        this.cells = cells;
        this.accounts = accounts;
        this.editing = editing;
    }

    /** Those of the cells that exist, in no particular order. */
    @Transactional
    public List<WhiteSpaceCell> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : cells.findAll(ids);
    }

    /** The cells of each account by offering and unit. Accounts without any are left out. */
    @Transactional
    public Map<UUID, List<WhiteSpaceCell>> of(Collection<UUID> accountIds) {
        return cells.of(accountIds);
    }

    /**
     * Adds a cell, or changes the one with this offering and unit. The account is locked first: of two who add the same
     * cell, or the last one that there is room for, one adds it.
     *
     * @param expectedVersion {@link #NONE} for a new cell
     */
    @Transactional
    public ChangeOutcome<WhiteSpaceCell> set(String caller, UUID accountId, CellInput input, int expectedVersion) {
        return switch (input.check()) {
            case Checked.Invalid<CellInput>(var violations) -> new ChangeOutcome.Invalid<>(violations);
            case Checked.Valid<CellInput>(CellInput cell) ->
                accounts.lock(accountId).isEmpty()
                        ? new ChangeOutcome.NotFound<>("accountId")
                        : setLocked(caller, accountId, cell, expectedVersion);
        };
    }

    private ChangeOutcome<WhiteSpaceCell> setLocked(
            String caller, UUID accountId, CellInput input, int expectedVersion) {
        Optional<WhiteSpaceCell> present = cells.lock(accountId, input.offering(), input.unit());
        if (present.isPresent()) {
            return editing.edit(
                    caller,
                    ID_FIELD,
                    present,
                    expectedVersion,
                    (cell, at) -> new ChangeOutcome.Changed<>(cell.with(input)),
                    (cell, at) -> cells.save(cell));
        }
        if (expectedVersion != NONE) {
            return new ChangeOutcome.Conflict<>(NONE);
        }
        if (cells.count(accountId) >= WhiteSpaceCell.MAX_PER_ACCOUNT) {
            return ChangeOutcome.invalid(
                    "accountId",
                    Rule.LIMIT_REACHED,
                    "An account has at most %d cells.".formatted(WhiteSpaceCell.MAX_PER_ACCOUNT));
        }
        return editing.created(
                caller,
                cells.add(new WhiteSpaceCell(
                        Creation.newId(),
                        accountId,
                        input.offering(),
                        input.unit(),
                        input.state(),
                        input.potential(),
                        1)));
    }

    /** Removes a cell. */
    @Transactional
    public ChangeOutcome<WhiteSpaceCell> remove(String caller, UUID id, int expectedVersion) {
        return editing.remove(caller, ID_FIELD, cells.lock(id), expectedVersion, cells::remove);
    }
}
