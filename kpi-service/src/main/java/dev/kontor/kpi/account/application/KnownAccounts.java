package dev.kontor.kpi.account.application;

import dev.kontor.kpi.account.AccountCopy;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells accounts that there are from those that there are not. */
@ApplicationScoped
public class KnownAccounts {

    /**
     * An account may be younger than what the copy knows. Whoever has just created one, and writes about it now, is not
     * told that there is none: the copy is given the second that it promises to be behind at most.
     */
    private static final int LOOKS = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final AccountCopy copy;

    KnownAccounts(AccountCopy copy) {
        this.copy = copy;
    }

    /** The accounts that there are, of those that global ids name. One statement when there are all. */
    public Uni<Set<Subject.Account>> named(Collection<String> ids) {
        Set<Subject.Account> accounts =
                ids.stream().flatMap(id -> Subject.parseAccount(id).stream()).collect(Collectors.toSet());
        return accounts.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : look(() -> copy.known(accounts), known -> known.size() == accounts.size(), LOOKS);
    }

    /** The accounts that there are, of those that numbers name, by number. One statement when there are all. */
    public Uni<Map<String, Subject.Account>> numbered(Set<String> numbers) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : look(() -> copy.numbered(numbers), known -> known.size() == numbers.size(), LOOKS);
    }

    private static <T> Uni<T> look(Supplier<Uni<T>> ask, Predicate<T> isAll, int looks) {
        return ask.get().flatMap(known -> {
            if (looks == 1 || isAll.test(known)) {
                return Uni.createFrom().item(known);
            }
            return Uni.createFrom()
                    .nullItem()
                    .onItem()
                    .delayIt()
                    .by(BETWEEN_LOOKS)
                    .flatMap(_ -> look(ask, isAll, looks - 1));
        });
    }
}
