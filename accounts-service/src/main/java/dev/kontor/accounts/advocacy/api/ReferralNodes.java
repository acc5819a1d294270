package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.application.ReferralService;
import dev.kontor.accounts.node.NodeSource;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Referrals by global id. */
@ApplicationScoped
class ReferralNodes implements NodeSource {

    private final ReferralService referrals;

    ReferralNodes(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public String type() {
        return ReferralView.TYPE;
    }

    @Override
    public Optional<ReferralView> find(String id) {
        return GlobalId.parseUuid(ReferralView.TYPE, id)
                .flatMap(key -> referrals.findAll(Set.of(key)).stream().findFirst())
                .map(ReferralView::of);
    }
}
