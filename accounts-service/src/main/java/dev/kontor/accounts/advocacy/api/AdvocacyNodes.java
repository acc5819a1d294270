package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.application.AdvocacyService;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Advocacy by global id. */
@ApplicationScoped
class AdvocacyNodes implements NodeSource {

    private final AdvocacyService advocacy;

    AdvocacyNodes(AdvocacyService advocacy) {
        this.advocacy = advocacy;
    }

    @Override
    public String type() {
        return AdvocacyView.TYPE;
    }

    @Override
    public Optional<AdvocacyView> find(String id) {
        return GlobalId.parseUuid(AdvocacyView.TYPE, id).flatMap(advocacy::find).map(AdvocacyView::of);
    }
}
