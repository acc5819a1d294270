package dev.kontor.kpi.standing.application;

import dev.kontor.kpi.standing.Standing;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads standings that are true today. */
@ApplicationScoped
public class StandingReader {

    private final StandingDays days;
    private final Standings standings;

    StandingReader(StandingDays days, Standings standings) {
        this.days = days;
        this.standings = standings;
    }

    /** The standings of each subject, in the order of the subjects, by code. One statement. */
    public Uni<List<List<Standing>>> of(List<Subject> subjects) {
        return days.caughtUp()
                .flatMap(_ -> standings.of(subjects))
                .map(found -> subjects.stream()
                        .map(subject -> found.getOrDefault(subject, List.of()))
                        .toList());
    }
}
