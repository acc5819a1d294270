package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.scenario.Scenario.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Loads measurements and targets. */
final class HistoryLoader {
    private final ScenarioApi api;
    private final Map<String, ObjectNode> subjects;
    private final LocalDate anchor;
    private final Progress progress;

    /**
     * A loader.
     *
     * @param subjects what KPIs are about, as the API takes it, by the scenario's keys
     */
    HistoryLoader(ScenarioApi api, Map<String, ObjectNode> subjects, LocalDate anchor, Progress progress) {
        this.api = api;
        this.subjects = subjects;
        this.anchor = anchor;
        this.progress = progress;
    }

    /** Returns how many measurements there were to be recorded. */
    int record(Scenario scenario) {
        var values = new RatioValues(api);
        List<MeasurementBatch> batches = scenario.measurements().stream()
                .flatMap(history -> MeasurementBatch.of(history, subject(history.subject()), anchor, values).stream())
                .toList();
        int all = batches.stream().mapToInt(MeasurementBatch::size).sum();
        int recorded = 0;
        for (MeasurementBatch batch : batches) {
            progress.working("loading " + scenario.name() + ": " + recorded + " of " + all + " measurements");
            api.mutate("RecordMeasurements", batch.input("scenario/" + scenario.name()), batch::origin);
            recorded += batch.size();
        }
        return recorded;
    }

    void setTargets(Scenario scenario) {
        for (Target target : scenario.targets()) {
            progress.working("loading " + scenario.name() + ": target of " + target.subject());
            ObjectNode subject = subject(target.subject());
            ObjectNode input = TargetInput.of(target, subject, anchor);
            if (!TargetInput.isInForce(input, present(target, subject))) {
                api.mutate("SetKpiTarget", input, path -> target.origin());
            }
        }
    }

    private JsonNode present(Target target, ObjectNode subject) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode().put("code", target.code());
        JsonNode data = subject.has("accountId")
                ? api.query("AccountTarget", variables.set("id", subject.get("accountId")))
                : api.query("CompanyTarget", variables);
        return data.at("/subject/kpi/target");
    }

    /** The reader has checked that every subject exists. */
    private ObjectNode subject(String key) {
        ObjectNode subject = subjects.get(key);
        if (subject == null) {
            throw new IllegalStateException("no subject " + key);
        }
        return subject;
    }
}
