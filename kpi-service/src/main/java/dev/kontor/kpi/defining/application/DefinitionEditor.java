package dev.kontor.kpi.defining.application;

import dev.kontor.kit.text.Fingerprint;
import dev.kontor.kpi.defining.DefinitionDraft;
import dev.kontor.kpi.defining.DefinitionRules;
import dev.kontor.kpi.defining.DefinitionStore;
import dev.kontor.kpi.defining.Edit;
import dev.kontor.kpi.defining.EditRequest;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates, changes and retires definitions. */
@ApplicationScoped
public class DefinitionEditor {

    private static final TextField KEY = new TextField("idempotencyKey", 200);

    private final DefinitionStore store;

    DefinitionEditor(DefinitionStore store) {
        this.store = store;
    }

    /**
     * Creates a definition.
     *
     * @param actor who does it
     * @param code the code that it is to have for ever
     * @param draft what it is to say
     * @param idempotencyKey repeats of the actor with the same key get what the first has made; null for none
     */
    public Uni<Edit> create(String actor, String code, DefinitionDraft draft, @Nullable String idempotencyKey) {
        Optional<Problem.Invalid> problem = idempotencyKey == null
                ? Optional.empty()
                : KEY.check(idempotencyKey, List.of("input", "idempotencyKey"));
        if (problem.isPresent()) {
            return Uni.createFrom().item(new Edit.Refused(problem.get()));
        }
        String fingerprint = Fingerprint.of(canonical(code, draft));
        EditRequest request = new EditRequest(actor, code, idempotencyKey, fingerprint);
        return store.edit(request, snapshot -> DefinitionRules.create(request, draft, snapshot));
    }

    /** U+0000 parts the values, since no checked text holds it. */
    private static String canonical(String code, DefinitionDraft draft) {
        DefinitionDraft.Unit unit = draft.unit();
        List<@Nullable Object> values = Arrays.asList(
                code,
                draft.name(),
                draft.description(),
                draft.goal(),
                draft.perspective(),
                unit.kind(),
                unit.symbol(),
                unit.min(),
                unit.max(),
                draft.direction(),
                draft.rollup(),
                draft.formula(),
                draft.cadence(),
                draft.scope());
        return values.stream()
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining("\0"));
    }

    /**
     * Changes what a definition says.
     *
     * @param change from what it says to what it is to say
     */
    public Uni<Edit> change(String actor, String code, int expectedVersion, UnaryOperator<DefinitionDraft> change) {
        return store.edit(
                new EditRequest(actor, code, null, ""),
                snapshot -> DefinitionRules.change(code, expectedVersion, change, snapshot));
    }

    /** Retires a definition: it keeps its history and takes no new measurements. */
    public Uni<Edit> retire(String actor, String code, int expectedVersion) {
        return store.edit(
                new EditRequest(actor, code, null, ""),
                snapshot -> DefinitionRules.retire(code, expectedVersion, snapshot));
    }
}
