package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.stakeholder.application.StakeholderService;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Stakeholders by global id. */
@ApplicationScoped
class StakeholderNodes implements NodeSource {

    private final StakeholderService stakeholders;

    StakeholderNodes(StakeholderService stakeholders) {
        this.stakeholders = stakeholders;
    }

    @Override
    public String type() {
        return StakeholderView.TYPE;
    }

    @Override
    public Optional<StakeholderView> find(String id) {
        return GlobalId.parseUuid(StakeholderView.TYPE, id)
                .flatMap(key -> stakeholders.findAll(Set.of(key)).stream().findFirst())
                .map(StakeholderView::of);
    }
}
