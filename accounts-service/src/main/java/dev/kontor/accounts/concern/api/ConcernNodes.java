package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.concern.application.ConcernService;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Concerns by global id. */
@ApplicationScoped
class ConcernNodes implements NodeSource {

    private final ConcernService concerns;

    ConcernNodes(ConcernService concerns) {
        this.concerns = concerns;
    }

    @Override
    public String type() {
        return ConcernView.TYPE;
    }

    @Override
    public Optional<ConcernView> find(String id) {
        return GlobalId.parseUuid(ConcernView.TYPE, id)
                .flatMap(key -> concerns.findAll(Set.of(key)).stream().findFirst())
                .map(ConcernView::of);
    }
}
