package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.plan.application.PlanService;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Plans by global id. */
@ApplicationScoped
class AccountPlanNodes implements NodeSource {

    private final PlanService plans;

    AccountPlanNodes(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return AccountPlanView.TYPE;
    }

    @Override
    public Optional<AccountPlanView> find(String id) {
        return GlobalId.parseUuid(AccountPlanView.TYPE, id)
                .flatMap(key -> plans.findAll(Set.of(key)).stream().findFirst())
                .map(AccountPlanView::of);
    }
}
