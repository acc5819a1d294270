package dev.kontor.accounts.change.api;

import dev.kontor.accounts.change.application.ChangeService;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Entries of the audit trail by global id. */
@ApplicationScoped
class ChangeNodes implements NodeSource {

    private final ChangeService changes;

    ChangeNodes(ChangeService changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return ChangeView.TYPE;
    }

    @Override
    public Optional<ChangeView> find(String id) {
        return GlobalId.parseUuid(ChangeView.TYPE, id)
                .flatMap(key -> changes.findAll(Set.of(key)).stream().findFirst())
                .map(ChangeView::of);
    }
}
