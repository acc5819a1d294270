package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Decides edits. */
public final class DefinitionRules {

    /** All are read at each request. */
    private static final int MOST_DEFINITIONS = 500;

    private DefinitionRules() {}

    /** Whether there can be a new definition with that code. */
    public static Edit create(EditRequest request, DefinitionDraft draft, Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        Creation earlier = snapshot.earlier();
        if (earlier != null) {
            return earlier.fingerprint().equals(request.fingerprint())
                    ? new Edit.Unchanged(catalogue.get(earlier.code()))
                    : refused(DraftCheck.invalid(
                            "This key was used for another definition; take a new one.",
                            "IDEMPOTENCY_KEY_REUSED",
                            "idempotencyKey"));
        }
        Optional<Problem.Invalid> problem = DraftCheck.code(request.code());
        if (problem.isEmpty() && catalogue.find(request.code()) != null) {
            problem = DraftCheck.invalid("Another KPI has this code.", "CODE_TAKEN", "code");
        }
        if (problem.isEmpty() && catalogue.all().size() >= MOST_DEFINITIONS) {
            problem = DraftCheck.invalid(
                    "There are %d definitions, which is as many as there can be.".formatted(MOST_DEFINITIONS),
                    "TOO_MANY_DEFINITIONS",
                    "code");
        }
        return problem.isPresent() ? refused(problem) : save(request.code(), 1, draft, catalogue);
    }

    /**
     * Whether a definition can become another.
     *
     * @param change what is to become of what it says
     */
    public static Edit change(
            String code, int expectedVersion, UnaryOperator<DefinitionDraft> change, Snapshot snapshot) {
        KpiDefinition present = snapshot.catalogue().find(code);
        if (present == null) {
            return unknown();
        }
        if (present.version() != expectedVersion) {
            return new Edit.Conflicting(present.version());
        }
        if (present.retired()) {
            return refused(DraftCheck.invalid("This KPI is retired.", "KPI_RETIRED", "code"));
        }
        DefinitionDraft before = DefinitionDraft.of(present);
        DefinitionDraft after = change.apply(before);
        if (after.equals(before)) {
            return new Edit.Unchanged(present);
        }
        Edit edit = save(code, present.version() + 1, after, snapshot.catalogue());
        return edit instanceof Edit.Saved(KpiDefinition definition) && snapshot.isInUse()
                ? Meaning.moved(present, definition)
                        .<Edit>map(Edit.Refused::new)
                        .orElse(edit)
                : edit;
    }

    /** Whether a definition can be retired. */
    public static Edit retire(String code, int expectedVersion, Snapshot snapshot) {
        Catalogue catalogue = snapshot.catalogue();
        KpiDefinition present = catalogue.find(code);
        if (present == null) {
            return unknown();
        }
        if (present.version() != expectedVersion) {
            return new Edit.Conflicting(present.version());
        }
        if (present.retired()) {
            return new Edit.Unchanged(present);
        }
        Set<String> users = catalogue.dependents(code).stream()
                .filter(user -> !catalogue.get(user).retired())
                .collect(Collectors.toCollection(TreeSet::new));
        return users.isEmpty()
                ? new Edit.Saved(present.retire())
                : refused(DraftCheck.invalid(
                        "%s would get no new values: retire or change that first.".formatted(String.join(", ", users)),
                        "KPI_IN_FORMULA",
                        "code"));
    }

    private static Edit save(String code, int version, DefinitionDraft draft, Catalogue catalogue) {
        FormulaCheck formulas = new FormulaCheck(catalogue);
        String formula = draft.formula();
        Optional<Problem.Invalid> problem =
                DraftCheck.contents(draft).or(() -> formula == null ? Optional.empty() : formulas.text(code, formula));
        if (problem.isPresent()) {
            return refused(problem);
        }
        KpiDefinition definition = new KpiDefinition(
                code,
                draft.name().strip(),
                draft.description().strip(),
                draft.goal().strip(),
                draft.perspective(),
                draft.unit().checked(),
                draft.direction(),
                draft.rollup(),
                Derivation.parse(formula),
                draft.cadence(),
                draft.scope(),
                false,
                version);
        problem = formulas.derivation(definition).or(() -> dependents(definition, catalogue.with(definition)));
        return problem.isPresent() ? refused(problem) : new Edit.Saved(definition);
    }

    /** What no longer fits of that which is computed from a definition, once that is saved. */
    private static Optional<Problem.Invalid> dependents(KpiDefinition definition, Catalogue after) {
        FormulaCheck formulas = new FormulaCheck(after);
        return after.dependents(definition.code()).stream()
                .map(after::get)
                .filter(dependent -> !dependent.retired())
                .flatMap(dependent -> formulas.derivation(dependent).stream()
                        .map(problem -> "%s is computed from this KPI and would no longer fit. %s"
                                .formatted(dependent.code(), problem.message())))
                .findFirst()
                .flatMap(message -> DraftCheck.invalid(message, "DEPENDENT_FORMULA"));
    }

    private static Edit unknown() {
        return new Edit.Refused(new Problem.NotFound("No KPI has this code.", List.of("input", "code")));
    }

    private static Edit refused(Optional<Problem.Invalid> problem) {
        return new Edit.Refused(problem.orElseThrow());
    }
}
