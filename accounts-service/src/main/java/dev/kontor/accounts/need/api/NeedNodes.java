package dev.kontor.accounts.need.api;

import dev.kontor.accounts.need.application.NeedService;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Needs by global id. */
@ApplicationScoped
class NeedNodes implements NodeSource {

    private final NeedService needs;

    NeedNodes(NeedService needs) {
        this.needs = needs;
    }

    @Override
    public String type() {
        return AccountNeedView.TYPE;
    }

    @Override
    public Optional<AccountNeedView> find(String id) {
        return GlobalId.parseUuid(AccountNeedView.TYPE, id)
                .flatMap(key -> needs.findAll(Set.of(key)).stream().findFirst())
                .map(AccountNeedView::of);
    }
}
