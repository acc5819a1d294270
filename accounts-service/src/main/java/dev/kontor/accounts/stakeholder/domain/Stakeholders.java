package dev.kontor.accounts.stakeholder.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where stakeholders are kept. */
public interface Stakeholders extends TrackedStore<Stakeholder> {

    /** A slice of each account's stakeholders, by name. Accounts without any are left out. */
    Map<UUID, List<Placed<Stakeholder>>> of(Collection<UUID> accounts, PageArguments page);

    /** No other transaction can change who of an account reports to whom until this one ends; before any is locked. */
    void lockMap(UUID account);

    /** The stakeholder, with the map of the account: no other transaction can change either until this one ends. */
    @Override
    Optional<Stakeholder> lock(UUID id);

    /** Who reports to a stakeholder of a locked map, in the order of their keys. */
    List<Stakeholder> reportsOf(Stakeholder superior);

    /** Whether a stakeholder is the other one, or reports to them, be it through others. */
    boolean isWithin(UUID id, UUID superior);

    /** Adds a stakeholder of an account that exists, whose map is locked. */
    Stakeholder add(Stakeholder stakeholder);

    /** Removes a locked stakeholder to whom nobody reports. */
    void remove(Stakeholder stakeholder);
}
