package dev.kontor.kpi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes measurements as a client would. */
final class Measurements {

    static final String RECORD = """
            mutation ($input: RecordMeasurementsInput!) {
              recordMeasurements(input: $input) {
                recorded
                kpis { id definition { code } status current { value periodStart } }
                errors { __typename ... on UserError { message path } ... on InvalidInputError { rule } }
              }
            }
            """;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private Map<String, Object> subject;

    private Measurements(Map<String, Object> subject) {
        this.subject = subject;
    }

    /** A new account, of which nothing was measured. */
    static String newAccount() {
        return AccountsService.create(AccountsService.draft());
    }

    static Measurements about(String account) {
        return new Measurements(Map.of("accountId", account));
    }

    static Measurements aboutCompany() {
        return new Measurements(Map.of("company", true));
    }

    /** What follows is about another account. */
    Measurements andAbout(String account) {
        subject = Map.of("accountId", account);
        return this;
    }

    Measurements value(String code, String periodOn, String value) {
        return row(code, periodOn, value, null, null, null, null);
    }

    Measurements segment(String code, String periodOn, String value, String segment) {
        return row(code, periodOn, value, null, null, null, segment);
    }

    Measurements ratio(String code, String periodOn, String numerator, String denominator) {
        return row(code, periodOn, "0", numerator, denominator, null, null);
    }

    Measurements weighted(String code, String periodOn, String value, int sampleSize) {
        return row(code, periodOn, value, null, null, sampleSize, null);
    }

    Client.Answer record(Client client) {
        return record(client, UUID.randomUUID().toString());
    }

    Client.Answer record(Client client, String key) {
        return client.query(RECORD, Map.of("input", input(key, rows)));
    }

    /** Records, and expects every row to be good. */
    void store() {
        Client.Answer answer = record(Client.manager()).ok();
        if (!answer.list("data.recordMeasurements.errors").isEmpty()) {
            throw new AssertionError(answer.json().prettify());
        }
    }

    static Map<String, Object> input(String key, List<Map<String, Object>> rows) {
        return Map.of("measurements", rows, "source", "test", "idempotencyKey", key);
    }

    private Measurements row(
            String code,
            String periodOn,
            String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Integer sampleSize,
            @Nullable String segment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("subject", subject);
        row.put("code", code);
        row.put("periodOn", periodOn);
        row.put("value", value);
        put(row, "numerator", numerator);
        put(row, "denominator", denominator);
        put(row, "sampleSize", sampleSize);
        put(row, "segment", segment);
        rows.add(row);
        return this;
    }

    private static void put(Map<String, Object> row, String field, @Nullable Object value) {
        if (value != null) {
            row.put(field, value);
        }
    }
}
