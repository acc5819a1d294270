package dev.kontor.accounts.advocacy.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where advocacy is kept. */
public interface Advocacies {

    /** What is known of the accounts, in no particular order; nothing of those of whom nobody has told. */
    List<Advocacy> findAll(Collection<UUID> accounts);

    /** What is known of a locked account. */
    Optional<Advocacy> ofAccount(UUID accountId);

    /** Writes what was told of a locked account; returns it as the next version. */
    Advocacy save(Advocacy advocacy);
}
