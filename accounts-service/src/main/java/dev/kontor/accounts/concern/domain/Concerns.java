package dev.kontor.accounts.concern.domain;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where concerns are kept. */
public interface Concerns {

    /** Those of the concerns that exist, in no particular order. */
    List<Concern> findAll(Collection<UUID> ids);

    /** A slice of each account's concerns, newest first. Accounts without any are left out. */
    Map<UUID, List<Placed<Concern>>> of(Collection<UUID> accounts, boolean openOnly, PageArguments page);

    /** Adds a concern of an account that exists. */
    Concern add(Concern concern);

    /** The concern, and no other transaction can change it until this one ends. */
    Optional<Concern> lock(UUID id);

    /** Writes what was changed of a locked concern; returns it as the next version. */
    Concern save(Concern concern);
}
