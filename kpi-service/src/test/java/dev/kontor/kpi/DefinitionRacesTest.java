package dev.kontor.kpi;

import static dev.kontor.kpi.Definitions.change;
import static dev.kontor.kpi.Definitions.created;
import static dev.kontor.kpi.Definitions.retire;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Edits beside each other, and beside recordings: whichever comes first, what is read afterwards holds together. */
@QuarkusTest
@RunningService
class DefinitionRacesTest {

    @RepeatedTest(5)
    void ofTwoFormulasThatMakeACircleOneIsSaved() throws Exception {
        String one = created(Map.of());
        String other = created(Map.of());

        List<Client.Answer> answers = atOnce(
                () -> change(one, 1, Map.of("formula", other + " + 1")),
                () -> change(other, 1, Map.of("formula", one + " + 1")));

        assertThat(answers.stream()
                        .map(answer -> answer.ok().<String>list("data.answer.errors.rule"))
                        .toList())
                .containsExactlyInAnyOrder(List.of(), List.of("FORMULA_CYCLE"));
    }

    @RepeatedTest(5)
    void whatIsRetiredMeanwhileIsRecordedBeforeOrNotAtAll() throws Exception {
        String code = created(Map.of());

        List<Client.Answer> answers = atOnce(
                () -> retire(code, 1),
                () -> Measurements.aboutCompany().value(code, "2026-10-07", "5").record(Client.manager()));

        assertThat(answers.getFirst().ok().list("data.answer.errors")).isEmpty();
        assertThat(answers.getLast().ok().<String>list("data.recordMeasurements.errors.rule"))
                .isIn(List.of(), List.of("KPI_RETIRED"));
    }

    @RepeatedTest(5)
    void theCadenceIsThatOfTheFirstMeasurement() throws Exception {
        String code = created(Map.of());

        List<Client.Answer> answers = atOnce(
                () -> change(code, 1, Map.of("cadence", "WEEK")),
                () -> Measurements.aboutCompany().value(code, "2026-10-07", "5").record(Client.manager()));

        boolean changed = answers.getFirst().ok().list("data.answer.errors").isEmpty();
        assertThat(answers.getLast().ok().list("data.recordMeasurements.kpis.current.periodStart"))
                .containsExactly(changed ? "2026-10-05" : "2026-10-01");
    }

    private static List<Client.Answer> atOnce(Callable<Client.Answer> one, Callable<Client.Answer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Client.Answer> first = threads.submit(one);
            Future<Client.Answer> second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
