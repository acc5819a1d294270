package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Measurement;
import dev.kontor.cli.scenario.Scenario.Measurements;
import dev.kontor.kit.text.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measurements that are recorded in one call. The idempotency key is a hash of them all: same rows, same key. */
record MeasurementBatch(List<Measurement> rows, ArrayNode values) {
    /** The most that {@code recordMeasurements} takes. */
    private static final int MAX_SIZE = 500;

    /** Where a row's index stands in an error's path: {@code input, measurements, 17, value}. */
    private static final int INDEX_IN_PATH = 2;

    /**
     * The batches of a history.
     *
     * @param subject whom it is about, as the API takes it
     */
    static List<MeasurementBatch> of(Measurements history, ObjectNode subject, LocalDate anchor, RatioValues ratios) {
        var batches = new ArrayList<MeasurementBatch>();
        List<Measurement> rows =
                history.rows().stream().filter(row -> isOver(row, anchor)).toList();
        for (int from = 0; from < rows.size(); from += MAX_SIZE) {
            List<Measurement> part = rows.subList(from, Math.min(rows.size(), from + MAX_SIZE));
            ArrayNode values = GraphQlClient.JSON.createArrayNode();
            part.forEach(row -> values.add(value(row, subject, anchor, ratios)));
            batches.add(new MeasurementBatch(part, values));
        }
        return batches;
    }

    /** A file may go on through the week or month in progress; how far that is told depends on the day of the load. */
    private static boolean isOver(Measurement row, LocalDate anchor) {
        return !(row.period() instanceof ScenarioDate.DayOf day) || day.isOver(anchor);
    }

    private static ObjectNode value(Measurement row, ObjectNode subject, LocalDate anchor, RatioValues ratios) {
        ObjectNode value = GraphQlClient.JSON.createObjectNode();
        value.set("subject", subject);
        value.put("code", row.code());
        value.put("periodOn", row.period().firstDay(anchor).toString());
        value.put("value", ratios.value(row).toPlainString());
        row.numerator().ifPresent(numerator -> value.put("numerator", numerator.toPlainString()));
        row.denominator().ifPresent(denominator -> value.put("denominator", denominator.toPlainString()));
        row.sampleSize().ifPresent(size -> value.put("sampleSize", size));
        row.segment().ifPresent(segment -> value.put("segment", segment));
        return value;
    }

    int size() {
        return rows.size();
    }

    ObjectNode input(String source) {
        ObjectNode input = GraphQlClient.JSON.createObjectNode();
        input.set("measurements", values);
        input.put("source", source);
        input.put("idempotencyKey", source + "/" + Fingerprint.of(values.toString()));
        return input;
    }

    /** The row that an error is about; the first when the error is about the call. */
    Origin origin(List<String> path) {
        if (path.size() > INDEX_IN_PATH && path.get(INDEX_IN_PATH).matches("\\d{1,3}")) {
            int index = Integer.parseInt(path.get(INDEX_IN_PATH));
            return rows.get(Math.min(index, rows.size() - 1)).origin();
        }
        return rows.getFirst().origin();
    }
}
