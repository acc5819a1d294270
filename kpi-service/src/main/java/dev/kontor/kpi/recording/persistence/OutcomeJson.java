package dev.kontor.kpi.recording.persistence;

import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.recording.RecordingOutcome;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * An outcome as it is kept for whoever repeats the recording:
 * {@code {"recorded": 1, "kpis": ["<global id>"], "problems": [{"message": …, "path": […], "rule": …}]}}; a problem
 * without a rule is something not found.
 */
final class OutcomeJson {

    private OutcomeJson() {}

    static JsonObject write(RecordingOutcome outcome) {
        JsonArray kpis = new JsonArray();
        outcome.kpis().forEach(kpi -> kpis.add(kpi.encode()));
        JsonArray problems = new JsonArray();
        outcome.problems().forEach(problem -> problems.add(write(problem)));
        return new JsonObject()
                .put("recorded", outcome.recorded())
                .put("kpis", kpis)
                .put("problems", problems);
    }

    static RecordingOutcome read(JsonObject json) {
        List<KpiId> kpis = json.getJsonArray("kpis").stream()
                .map(id -> KpiId.parse((String) id).orElseThrow())
                .toList();
        List<Problem> problems = json.getJsonArray("problems").stream()
                .map(problem -> readProblem((JsonObject) problem))
                .toList();
        return new RecordingOutcome(json.getInteger("recorded"), kpis, problems);
    }

    private static JsonObject write(Problem problem) {
        JsonObject json = new JsonObject().put("message", problem.message()).put("path", new JsonArray(problem.path()));
        return switch (problem) {
            case Problem.Invalid invalid -> json.put("rule", invalid.rule());
            case Problem.NotFound missing -> json;
        };
    }

    private static Problem readProblem(JsonObject json) {
        String message = json.getString("message");
        List<String> path =
                json.getJsonArray("path").stream().map(String.class::cast).toList();
        String rule = json.getString("rule");
        return rule == null ? new Problem.NotFound(message, path) : new Problem.Invalid(message, path, rule);
    }
}
