package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Measurement;
import dev.kontor.cli.scenario.Scenario.Measurements;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Measurements that are recorded in one call. The idempotency key is a hash of them all: same rows, same key. */
record MeasurementBatch(List<Measurement> rows, ArrayNode values) {
    /** The most that {@code recordMeasurements} takes. */
    private static final int MAX_SIZE = 500;

    /** Where a row's index stands in an error's path: {@code input, measurements, 17, value}. */
    private static final int INDEX_IN_PATH = 2;

    static List<MeasurementBatch> of(Measurements history, ObjectNode subject, LocalDate anchor) {
        var batches = new ArrayList<MeasurementBatch>();
        List<Measurement> rows = history.rows();
        for (int from = 0; from < rows.size(); from += MAX_SIZE) {
            List<Measurement> part = rows.subList(from, Math.min(rows.size(), from + MAX_SIZE));
            ArrayNode values = GraphQlClient.JSON.createArrayNode();
            part.forEach(row -> values.add(value(row, subject, anchor)));
            batches.add(new MeasurementBatch(part, values));
        }
        return batches;
    }

    private static ObjectNode value(Measurement row, ObjectNode subject, LocalDate anchor) {
        ObjectNode value = GraphQlClient.JSON.createObjectNode();
        value.set("subject", subject);
        value.put("code", row.code());
        value.put("periodOn", row.period().firstDay(anchor).toString());
        value.put("value", row.value().toPlainString());
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
        input.put("idempotencyKey", source + "/" + hash());
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

    private String hash() {
        try {
            byte[] bytes = values.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
