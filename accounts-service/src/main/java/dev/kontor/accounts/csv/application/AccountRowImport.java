package dev.kontor.accounts.csv.application;

import dev.kontor.accounts.account.application.AccountService;
import dev.kontor.accounts.account.application.ChangeOutcome;
import dev.kontor.accounts.account.application.Creation;
import dev.kontor.accounts.account.application.ManagerService;
import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.kit.csv.CsvRow;
import dev.kontor.kit.csv.RowOutcome;
import dev.kontor.kit.csv.RowOutcome.Fault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what a row says so, wholly or not at all. */
@ApplicationScoped
class AccountRowImport {

    /** What a row says, with its references found. */
    private record Wanted(
            AccountDetails details,
            AccountTier tier,
            @Nullable UUID managerId,
            @Nullable UUID parentId,
            @Nullable Integer version) {}

    private final AccountService accounts;
    private final ManagerService managers;
    private final Creation creation;

    AccountRowImport(AccountService accounts, ManagerService managers, Creation creation) {
        this.accounts = accounts;
        this.managers = managers;
        this.creation = creation;
    }

    RowOutcome read(String caller, CsvRow cells) {
        QuarkusTransaction.begin();
        boolean kept = false;
        try {
            RowOutcome outcome = read(caller, new AccountRow(cells));
            kept = !(outcome instanceof RowOutcome.Refused);
            return outcome;
        } finally {
            if (kept) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    private RowOutcome read(String caller, AccountRow row) {
        if (!row.cells().faults().isEmpty()) {
            return new RowOutcome.Refused(row.cells().faults());
        }
        Wanted wanted = new Wanted(
                row.details(),
                row.tier(),
                found(
                        row,
                        AccountColumns.MANAGER,
                        subject -> managers.findBySubject(subject).map(AccountManager::id)),
                found(
                        row,
                        AccountColumns.PARENT,
                        number -> accounts.findByNumber(number).map(KeyAccount::id)),
                row.version());
        String number = row.cells().text(AccountColumns.NUMBER);
        if (!row.cells().faults().isEmpty()) {
            return new RowOutcome.Refused(row.cells().faults());
        }
        return number == null ? create(caller, row, wanted) : update(caller, number, wanted);
    }

    private @Nullable UUID found(AccountRow row, String column, Function<String, Optional<UUID>> find) {
        String text = row.cells().text(column);
        if (text == null) {
            return null;
        }
        Optional<UUID> found = find.apply(text);
        if (found.isEmpty()) {
            row.cells().fault(column, "REFERENCE_UNKNOWN", "Nothing is known by this.");
        }
        return found.orElse(null);
    }

    private RowOutcome create(String caller, AccountRow row, Wanted wanted) {
        String key = row.idempotencyKey();
        boolean known = creation.isKnown(caller, key);
        ChangeOutcome<KeyAccount> outcome = accounts.create(
                caller, new NewKeyAccount(wanted.details(), wanted.tier(), wanted.managerId(), wanted.parentId(), key));
        return refusal(outcome).orElseGet(() -> known ? new RowOutcome.Unchanged() : new RowOutcome.Created());
    }

    private RowOutcome update(String caller, String number, Wanted wanted) {
        Optional<KeyAccount> found = accounts.findByNumber(number);
        if (found.isEmpty()) {
            return RowOutcome.Refused.of(AccountColumns.NUMBER, "REFERENCE_UNKNOWN", "No account has this number.");
        }
        KeyAccount before = found.get();
        UUID id = before.id();
        int version = wanted.version() == null ? before.version() : wanted.version();
        ChangeOutcome<KeyAccount> outcome = new ChangeOutcome.Changed<>(before);
        // First of all: the hierarchy is locked before any account is.
        if (!Objects.equals(before.parentId(), wanted.parentId())) {
            outcome = accounts.move(caller, id, wanted.parentId(), version);
            version++;
        }
        int expected = version;
        outcome = then(outcome, now -> accounts.update(caller, id, expected, present -> wanted.details()));
        // A manager comes before the tier that needs one, and goes after the one that did.
        if (wanted.managerId() != null) {
            outcome = then(outcome, now -> accounts.assignManager(caller, id, wanted.managerId(), now.version()));
        }
        outcome = then(outcome, now -> accounts.setTier(caller, id, wanted.tier(), now.version()));
        if (wanted.managerId() == null) {
            outcome = then(outcome, now -> accounts.assignManager(caller, id, null, now.version()));
        }
        boolean same = outcome instanceof ChangeOutcome.Changed<KeyAccount>(KeyAccount after)
                && after.version() == before.version();
        return refusal(outcome).orElseGet(() -> same ? new RowOutcome.Unchanged() : new RowOutcome.Updated());
    }

    private static ChangeOutcome<KeyAccount> then(
            ChangeOutcome<KeyAccount> outcome, Function<KeyAccount, ChangeOutcome<KeyAccount>> next) {
        return outcome instanceof ChangeOutcome.Changed<KeyAccount>(KeyAccount account) ? next.apply(account) : outcome;
    }

    private static Optional<RowOutcome> refusal(ChangeOutcome<KeyAccount> outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed<KeyAccount> changed -> Optional.empty();
            case ChangeOutcome.Invalid<KeyAccount>(var violations) ->
                Optional.of(new RowOutcome.Refused(violations.stream()
                        .map(violation -> new Fault(
                                column(violation.field()), violation.rule().name(), violation.message()))
                        .toList()));
            case ChangeOutcome.NotFound<KeyAccount>(String field) ->
                Optional.of(RowOutcome.Refused.of(column(field), "REFERENCE_UNKNOWN", "Nothing is known by this."));
            case ChangeOutcome.Conflict<KeyAccount>(int current) ->
                Optional.of(RowOutcome.Refused.of(
                        AccountColumns.VERSION,
                        "CONFLICT",
                        "The account was changed since; its version is %d.".formatted(current)));
        };
    }

    private static String column(String field) {
        return switch (field) {
            case "managerId" -> AccountColumns.MANAGER;
            case "parentId" -> AccountColumns.PARENT;
            case "accountId" -> AccountColumns.NUMBER;
            case "idempotencyKey" -> AccountColumns.KEY;
            default -> field;
        };
    }
}
