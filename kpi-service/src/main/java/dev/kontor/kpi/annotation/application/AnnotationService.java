package dev.kontor.kpi.annotation.application;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.text.Fingerprint;
import dev.kontor.kpi.account.application.KnownAccounts;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationChange;
import dev.kontor.kpi.annotation.Annotations;
import dev.kontor.kpi.annotation.Wording;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.problem.TextField;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.subject.SubjectCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes annotations. */
@ApplicationScoped
public class AnnotationService {

    private static final TextField TEXT = new TextField("text", 1000);
    private static final TextField KEY = new TextField("idempotencyKey", 200);

    private final Definitions definitions;
    private final KnownAccounts accounts;
    private final Annotations annotations;

    AnnotationService(Definitions definitions, KnownAccounts accounts, Annotations annotations) {
        this.definitions = definitions;
        this.accounts = accounts;
        this.annotations = annotations;
    }

    /**
     * An annotation as it came in, unchecked.
     *
     * @param accountId global id of the key account it is about
     * @param company whether it is about the company
     * @param code which KPI
     * @param on the day
     * @param text what it says
     * @param idempotencyKey repeats of the author with the same key get the first result
     */
    public record Draft(
            @Nullable String accountId,
            @Nullable Boolean company,
            String code,
            LocalDate on,
            String text,
            String idempotencyKey) {

        private String fingerprint() {
            return Fingerprint.of(new JsonArray()
                    .add(accountId)
                    .add(company)
                    .add(code)
                    .add(on.toString())
                    .add(text)
                    .encode());
        }
    }

    /** Notes something about a day of a KPI, be it measured yet or not. */
    public Uni<AnnotationChange> annotate(String author, Draft draft) {
        Optional<Problem.Invalid> problem = TEXT.check(draft.text(), List.of("input", "text"))
                .or(() -> KEY.check(draft.idempotencyKey(), List.of("input", "idempotencyKey")));
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        String accountId = draft.accountId();
        return accounts.named(accountId == null ? List.of() : List.of(accountId))
                .flatMap(known -> switch (SubjectCheck.check(
                        accountId, draft.company(), known, List.of("input", "subject"))) {
                    case SubjectCheck.Result.Bad(Problem bad) -> refused(bad);
                    case SubjectCheck.Result.Good(Subject subject) ->
                        definitions
                                .catalogue()
                                .flatMap(catalogue -> annotate(author, draft, subject, catalogue.find(draft.code())));
                });
    }

    private Uni<AnnotationChange> annotate(
            String author, Draft draft, Subject subject, @Nullable KpiDefinition definition) {
        if (definition == null) {
            return refused(new Problem.NotFound("No KPI has this code.", List.of("input", "code")));
        }
        if (!definition.scope().covers(subject)) {
            String scope = definition.scope().name().toLowerCase(Locale.ROOT);
            return refused(new Problem.Invalid(
                    "This KPI is measured per %s only.".formatted(scope),
                    List.of("input", "subject"),
                    "SCOPE_MISMATCH"));
        }
        Annotation annotation = new Annotation(
                UUID.randomUUID(),
                new KpiId(subject, definition.code()),
                draft.on(),
                draft.text().strip(),
                author,
                1);
        return annotations.add(annotation, draft.idempotencyKey(), draft.fingerprint());
    }

    /** Puts an annotation in other words; what is null stays. */
    public Uni<AnnotationChange> reword(
            String actor, String id, @Nullable LocalDate on, @Nullable String text, int expectedVersion) {
        Optional<Problem.Invalid> problem =
                text == null ? Optional.empty() : TEXT.check(text, List.of("input", "text"));
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        Wording wording = new Wording(on, text == null ? null : text.strip());
        return change(id, key -> annotations.reword(key, expectedVersion, wording, actor));
    }

    /** Removes an annotation. */
    public Uni<AnnotationChange> remove(String actor, String id, int expectedVersion) {
        return change(id, key -> annotations.remove(key, expectedVersion, actor));
    }

    private static Uni<AnnotationChange> change(String id, Function<UUID, Uni<Optional<AnnotationChange>>> change) {
        return GlobalId.parseUuid(Annotation.TYPE, id)
                .map(change)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .flatMap(found -> found.map(done -> Uni.createFrom().item(done))
                        .orElseGet(() -> refused(
                                new Problem.NotFound("No annotation has this id.", List.of("input", "annotationId")))));
    }

    private static Uni<AnnotationChange> refused(Problem problem) {
        return Uni.createFrom().item(new AnnotationChange.Refused(problem));
    }
}
