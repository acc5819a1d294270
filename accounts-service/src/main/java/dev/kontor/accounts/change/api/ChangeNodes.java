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
    private final VisibleChanges visible;

    ChangeNodes(ChangeService changes, VisibleChanges visible) {
        this.changes = changes;
        this.visible = visible;
    }

    @Override
    public String type() {
        return ChangeView.TYPE;
    }

    @Override
    public Optional<ChangeView> find(String id) {
        return GlobalId.parseUuid(ChangeView.TYPE, id)
                .flatMap(key -> changes.findAll(Set.of(key)).stream().findFirst())
                .map(visible::of)
                .map(ChangeView::of);
    }
}
