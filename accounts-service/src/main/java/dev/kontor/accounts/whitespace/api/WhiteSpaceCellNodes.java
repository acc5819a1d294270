package dev.kontor.accounts.whitespace.api;

import dev.kontor.accounts.node.NodeSource;
import dev.kontor.accounts.whitespace.application.WhiteSpaceService;
import dev.kontor.kit.relay.GlobalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** White-space cells by global id. */
@ApplicationScoped
class WhiteSpaceCellNodes implements NodeSource {

    private final WhiteSpaceService cells;

    WhiteSpaceCellNodes(WhiteSpaceService cells) {
        this.cells = cells;
    }

    @Override
    public String type() {
        return WhiteSpaceCellView.TYPE;
    }

    @Override
    public Optional<WhiteSpaceCellView> find(String id) {
        return GlobalId.parseUuid(WhiteSpaceCellView.TYPE, id)
                .flatMap(key -> cells.findAll(Set.of(key)).stream().findFirst())
                .map(WhiteSpaceCellView::of);
    }
}
