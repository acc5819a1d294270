package dev.kontor.kpi.planning.application;

import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.application.UpToDate;
import dev.kontor.kpi.planning.Plans;
import dev.kontor.kpi.planning.TargetCheck;
import dev.kontor.kpi.planning.TargetDraft;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.application.KpiReader;
import dev.kontor.kpi.standing.application.StandingKeeper;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.subject.SubjectCheck;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sets targets. */
@ApplicationScoped
public class TargetPlanner {

    private final Definitions definitions;
    private final KnownAccounts accounts;
    private final KpiReader reader;
    private final Plans plans;
    private final StandingKeeper standings;

    TargetPlanner(
            Definitions definitions, KnownAccounts accounts, KpiReader reader, Plans plans, StandingKeeper standings) {
        this.definitions = definitions;
        this.accounts = accounts;
        this.reader = reader;
        this.plans = plans;
        this.standings = standings;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * It is set.
         *
         * @param kpi the KPI that has the target now
         */
        record Set(KpiId kpi) implements Outcome {}

        /**
         * It was not set.
         *
         * @param problem why it was not set
         */
        record Refused(Problem problem) implements Outcome {}
    }

    /** Sets the target for everyone to see; {@code actor} is who does it. */
    public Uni<Outcome> set(String actor, TargetDraft draft) {
        return UpToDate.work(definitions, () -> check(actor, draft));
    }

    private Uni<Outcome> check(String actor, TargetDraft draft) {
        String accountId = draft.accountId();
        return accounts.named(accountId == null ? List.of() : List.of(accountId))
                .flatMap(known -> switch (SubjectCheck.check(
                        draft.accountId(), draft.company(), known, List.of("input", "subject"))) {
                    case SubjectCheck.Result.Bad(Problem problem) -> refused(problem);
                    case SubjectCheck.Result.Good(Subject subject) ->
                        definitions.catalogue().flatMap(catalogue -> set(actor, draft, subject, catalogue));
                });
    }

    private Uni<Outcome> set(String actor, TargetDraft draft, Subject subject, Catalogue catalogue) {
        KpiDefinition definition = catalogue.find(draft.code());
        if (definition == null) {
            return refused(new Problem.NotFound("No KPI has this code.", List.of("input", "code")));
        }
        KpiId kpi = new KpiId(subject, definition.code());
        return valueInForce(kpi, draft.startsOn()).flatMap(known -> {
            BigDecimal inForce = known.orElse(null);
            return switch (TargetCheck.check(draft, definition, subject, inForce)) {
                case TargetCheck.Result.Bad(Problem problem) -> refused(problem);
                case TargetCheck.Result.Good(Target target) ->
                    plans.set(kpi, target, actor, standings.refresh(catalogue, List.of(kpi)))
                            .replaceWith(new Outcome.Set(kpi));
            };
        });
    }

    /** On any day of its history. */
    private Uni<Optional<BigDecimal>> valueInForce(KpiId kpi, LocalDate day) {
        return reader.read(List.of(KpiSelection.of(kpi)))
                .map(found -> found.getFirst().stream()
                        .map(known -> new KpiReader.Part(known, Kpi.EVER))
                        .toList())
                .flatMap(reader::parts)
                .map(found -> found.stream().findFirst().map(known -> known.valueInForce(day)));
    }

    private static Uni<Outcome> refused(Problem problem) {
        return Uni.createFrom().item(new Outcome.Refused(problem));
    }
}
