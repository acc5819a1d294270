package dev.kontor.kpi.standing.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.standing.AccountStanding;
import dev.kontor.kpi.standing.application.StandingReader;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Reads at once how accounts stand: a scorecard and the health of fifty accounts are one read. */
@RequestScoped
public class StandingLoader {

    private record Question(Subject.Account account, boolean allKpis) {}

    private final TurnLoader<Question, AccountStanding> loader;

    StandingLoader(StandingReader reader) {
        this.loader = new TurnLoader<>(questions -> read(reader, questions));
    }

    private static Uni<List<AccountStanding>> read(StandingReader reader, List<Question> questions) {
        List<Subject.Account> accounts =
                questions.stream().map(Question::account).toList();
        return questions.stream().anyMatch(Question::allKpis) ? reader.of(accounts) : reader.healthOf(accounts);
    }

    /** How the account stands; of its KPIs all. */
    Uni<AccountStanding> load(Subject.Account account) {
        return loader.load(new Question(account, true));
    }

    /** The same; of its KPIs at least those that health is made of. */
    public Uni<AccountStanding> loadHealth(Subject.Account account) {
        return loader.load(new Question(account, false));
    }
}
