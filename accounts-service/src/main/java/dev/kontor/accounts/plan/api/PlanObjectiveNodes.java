package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.plan.application.ObjectiveService;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Objectives of plans by global id. */
@ApplicationScoped
class PlanObjectiveNodes implements NodeSource {

    private final ObjectiveService objectives;

    PlanObjectiveNodes(ObjectiveService objectives) {
        this.objectives = objectives;
    }

    @Override
    public String type() {
        return PlanObjectiveView.TYPE;
    }

    @Override
    public Optional<PlanObjectiveView> find(String id) {
        return GlobalId.parseUuid(PlanObjectiveView.TYPE, id)
                .flatMap(key -> objectives.findAll(Set.of(key)).stream().findFirst())
                .map(PlanObjectiveView::of);
    }
}
