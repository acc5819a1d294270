package dev.kontor.accounts.account.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.KeyAccounts.Claim;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates accounts so that a repeated request creates one. */
@ApplicationScoped
class AccountCreation {

    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final Clock clock;

    AccountCreation(KeyAccounts accounts, AccountManagers managers, Clock clock) {
        this.accounts = accounts;
        this.managers = managers;
        this.clock = clock;
    }

    /** Creates a checked account, or finds the one that the caller's idempotency key has made. */
    @Transactional
    CreateOutcome create(String caller, NewKeyAccount account) {
        if (account.managerId() != null
                && managers.findAll(Set.of(account.managerId())).isEmpty()) {
            return invalid("managerId", Rule.MANAGER_UNKNOWN, "No account manager has this id.");
        }
        UUID id = accounts.nextId();
        if (account.idempotencyKey() != null) {
            Claim claim = new Claim(fingerprint(account), id);
            Optional<Claim> earlier = accounts.claim(caller, account.idempotencyKey(), claim);
            if (earlier.isPresent()) {
                return repeated(claim, earlier.get());
            }
        }
        KeyAccount created = accounts.create(
                id, accounts.nextNumber(), account, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new CreateOutcome.Created(created);
    }

    private CreateOutcome repeated(Claim claim, Claim earlier) {
        if (!claim.fingerprint().equals(earlier.fingerprint())) {
            return invalid("idempotencyKey", Rule.IDEMPOTENCY_KEY_REUSED, "This key was used for another request.");
        }
        return new CreateOutcome.Created(
                accounts.findAll(Set.of(earlier.accountId())).getFirst());
    }

    private static CreateOutcome invalid(String field, Rule rule, String message) {
        return new CreateOutcome.Invalid(List.of(new Violation(field, rule, message)));
    }

    /** SHA-256 of all that makes the account; U+0000 parts the values, since no checked text holds it. */
    private static String fingerprint(NewKeyAccount account) {
        String request = Stream.of(
                        account.name(),
                        account.tier(),
                        account.lifecycle(),
                        Optional.ofNullable(account.managerId()),
                        Optional.ofNullable(account.industry()),
                        Optional.ofNullable(account.customerSince()))
                .map(Object::toString)
                .collect(Collectors.joining("\0"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasSha256) {
            throw new IllegalStateException(everyJdkHasSha256);
        }
    }
}
