package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes on a KPI's chart, as clients write and read them. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class AnnotationsTest {

    private static final String ERRORS =
            "errors { __typename ... on UserError { message path } ... on InvalidInputError { rule } %s }";

    private static final String NEW_ERRORS = ERRORS.formatted("");

    private static final String CHANGE_ERRORS = ERRORS.formatted("... on ConflictError { currentVersion }");

    private static final String ANNOTATE = """
            mutation ($input: AnnotateKpiInput!) {
              annotateKpi(input: $input) { annotation { id on text author version } %s }
            }
            """.formatted(NEW_ERRORS);

    private static final String UPDATE = """
            mutation ($input: UpdateAnnotationInput!) {
              updateAnnotation(input: $input) { annotation { id on text author version } %s }
            }
            """.formatted(CHANGE_ERRORS);

    private static final String REMOVE = """
            mutation ($input: RemoveAnnotationInput!) { removeAnnotation(input: $input) { annotationId %s } }
            """.formatted(CHANGE_ERRORS);

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void aNoteIsWrittenChangedAndRemoved() {
        String account = measured();

        Client.Answer written =
                annotate(account, "2026-10-05", " Moved to the new plant ").ok();
        String id = written.string("data.annotateKpi.annotation.id");
        assertThat(written.list("data.annotateKpi.errors")).isEmpty();
        assertThat(written.value("data.annotateKpi.annotation"))
                .isEqualTo(Map.of(
                        "id", id,
                        "on", "2026-10-05",
                        "text", "Moved to the new plant",
                        "author", "manager",
                        "version", 1));

        Client.Answer changed = Client.as("colleague", "kpis:write", "kpis:read")
                .query(UPDATE, input(Map.of("annotationId", id, "on", "2026-10-06", "expectedVersion", 1)))
                .ok();
        assertThat(changed.value("data.updateAnnotation.annotation"))
                .as("whoever changes it is not its author")
                .isEqualTo(Map.of(
                        "id", id,
                        "on", "2026-10-06",
                        "text", "Moved to the new plant",
                        "author", "manager",
                        "version", 2));
        assertThat(texts(account, "annotations")).containsExactly("Moved to the new plant");
        assertThat(entity(id)).isEqualTo(Map.of("text", "Moved to the new plant", "version", 2));

        Client.Answer removed = remove(id, 2).ok();
        assertThat(removed.string("data.removeAnnotation.annotationId")).isEqualTo(id);
        assertThat(texts(account, "annotations")).isEmpty();
        assertThat(entity(id)).isNull();
        assertThat(remove(id, 2).string("data.removeAnnotation.errors[0].__typename"))
                .isEqualTo("NotFoundError");
    }

    @Test
    void theSameWordsAreNoNewVersion() {
        String id = id(annotate(measured(), "2026-10-05", "Same"));

        Client.Answer answer = Client.manager()
                .query(
                        UPDATE,
                        input(Map.of("annotationId", id, "text", "Same", "on", "2026-10-05", "expectedVersion", 1)))
                .ok();

        assertThat(answer.value("data.updateAnnotation.annotation.version")).isEqualTo(1);
    }

    @Test
    void whoIsBasedOnAnOlderVersionIsTold() {
        String account = measured();
        String id = id(annotate(account, "2026-10-05", "First"));
        update(id, "Second", 1).ok();

        Client.Answer late = update(id, "Mine", 1).ok();

        assertThat(late.value("data.updateAnnotation.annotation")).isNull();
        assertThat(late.list("data.updateAnnotation.errors"))
                .containsExactly(Map.of(
                        "__typename",
                        "ConflictError",
                        "message",
                        "Someone else has changed this; read it again.",
                        "path",
                        List.of("input", "expectedVersion"),
                        "currentVersion",
                        2));
        assertThat(remove(id, 1).ok().value("data.removeAnnotation.errors[0].currentVersion"))
                .isEqualTo(2);
        assertThat(texts(account, "annotations")).containsExactly("Second");
    }

    @Test
    void ofManyAtOnceOneWins() {
        String id = id(annotate(measured(), "2026-10-05", "First"));

        List<CompletableFuture<Client.Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> update(id, "Word " + i, 1).ok()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .filteredOn(answer -> answer.value("data.updateAnnotation.annotation") != null)
                .hasSize(1);
    }

    @Test
    void aRepetitionGetsTheFirstResult() {
        String account = measured();
        Map<String, Object> first = draft(account, "2026-10-05", "Once");
        Map<String, Object> other = new HashMap<>(first);
        other.put("text", "Other");

        String id = id(Client.manager().query(ANNOTATE, input(first)));
        assertThat(id(Client.manager().query(ANNOTATE, input(first)))).isEqualTo(id);
        assertThat(texts(account, "annotations")).containsExactly("Once");
        assertThat(Client.manager().query(ANNOTATE, input(other)).ok().string("data.annotateKpi.errors[0].rule"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");

        remove(id, 1).ok();
        assertThat(Client.manager().query(ANNOTATE, input(first)).ok().string("data.annotateKpi.errors[0].rule"))
                .as("what it has made is gone")
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NO_SUCH_KPI | Text | key  | -                       | code",
                "RETENTION   | Text | key  | SCOPE_MISMATCH          | subject",
                "REVENUE     | ' '  | key  | TEXT_BLANK              | text",
                "REVENUE     | LONG | key  | TEXT_TOO_LONG           | text",
                "REVENUE     | LINE | key  | TEXT_MALFORMED          | text",
                "REVENUE     | Text | ' '  | IDEMPOTENCY_KEY_BLANK   | idempotencyKey",
                "REVENUE     | Text | LONG | IDEMPOTENCY_KEY_TOO_LONG | idempotencyKey",
            })
    void whatIsWrongIsToldWhereItIs(String code, String text, String key, @Nullable String rule, String field) {
        Map<String, Object> draft = draft(measured(), "2026-10-05", special(text));
        draft.put("code", code);
        draft.put("idempotencyKey", special(key));

        Client.Answer answer = Client.manager().query(ANNOTATE, input(draft)).ok();

        assertThat(answer.value("data.annotateKpi.annotation")).isNull();
        assertThat(answer.string("data.annotateKpi.errors[0].rule")).isEqualTo(rule);
        assertThat(answer.list("data.annotateKpi.errors[0].path")).isEqualTo(List.of("input", field));
    }

    private static String special(String text) {
        return switch (text) {
            case "LONG" -> "x".repeat(1001);
            case "LINE" -> "two\nlines";
            default -> text;
        };
    }

    @Test
    void wordsAreCheckedWhenTheyChangeToo() {
        String id = id(annotate(measured(), "2026-10-05", "x".repeat(1000)));

        assertThat(update(id, "\t", 1).ok().string("data.updateAnnotation.errors[0].rule"))
                .isEqualTo("TEXT_BLANK");
        assertThat(update("bm9uc2Vuc2U", "Text", 1).ok().list("data.updateAnnotation.errors"))
                .containsExactly(Map.of(
                        "__typename", "NotFoundError",
                        "message", "No annotation has this id.",
                        "path", List.of("input", "annotationId")));
    }

    @Test
    void unknownAccountsAreRefused() {
        assertThat(annotate(AccountsService.unknownId(), "2026-10-05", "Text")
                        .ok()
                        .list("data.annotateKpi.errors[0].path"))
                .containsExactly("input", "subject", "accountId");
    }

    @Test
    void onlyWritersWrite() {
        Client.Answer answer =
                Client.as("viewer", "kpis:read").query(ANNOTATE, input(draft(measured(), "2026-10-05", "Text")));

        assertThat(answer.string("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void pagesGoBothWaysNewestDayFirst() {
        String account = measured();
        for (String day : List.of("03", "01", "05", "02", "04")) {
            annotate(account, "2026-10-" + day, day).ok();
        }

        Client.Answer first = page(account, "first: 2");
        assertThat(first.list(path("edges.node.text"))).containsExactly("05", "04");
        assertThat(first.value(path("pageInfo.hasNextPage"))).isEqualTo(true);
        assertThat(first.value(path("pageInfo.hasPreviousPage"))).isEqualTo(false);

        Client.Answer second =
                page(account, "first: 2, after: \"%s\"".formatted(first.string(path("pageInfo.endCursor"))));
        assertThat(second.list(path("edges.node.text"))).containsExactly("03", "02");

        Client.Answer third =
                page(account, "first: 2, after: \"%s\"".formatted(second.string(path("pageInfo.endCursor"))));
        assertThat(third.list(path("edges.node.text"))).containsExactly("01");
        assertThat(third.value(path("pageInfo.hasNextPage"))).isEqualTo(false);

        Client.Answer last = page(account, "last: 2");
        assertThat(last.list(path("edges.node.text"))).containsExactly("02", "01");
        assertThat(last.value(path("pageInfo.hasPreviousPage"))).isEqualTo(true);

        Client.Answer before =
                page(account, "last: 2, before: \"%s\"".formatted(last.string(path("pageInfo.startCursor"))));
        assertThat(before.list(path("edges.node.text"))).containsExactly("04", "03");

        Client.Answer foreign = Accounts.query(
                List.of(account),
                "kpi(code: \"REVENUE\") { annotations(after: \"bm9uc2Vuc2U\") { edges { cursor } } }",
                "");
        assertThat(foreign.string("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void ofOneDayAllAreThere() {
        String account = measured();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            annotate(account, "2026-10-05", "note " + i).ok();
            written.add("note " + i);
        }

        List<Object> read = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 5; i++) {
            Client.Answer page = page(account, "first: 1" + after);
            read.addAll(page.list(path("edges.node.text")));
            after = ", after: \"%s\"".formatted(page.string(path("pageInfo.endCursor")));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void asOfADayTheyAreAsTheyStoodThen() {
        TestClock.set(Instant.parse("2026-11-10T09:00:00Z"));
        String account = measured();
        String changed = id(annotate(account, "2026-10-05", "First words"));
        String removed = id(annotate(account, "2026-10-04", "Soon gone"));
        TestClock.set(Instant.parse("2026-11-12T09:00:00Z"));
        update(changed, "Other words", 1).ok();
        remove(removed, 1).ok();
        TestClock.set(TestClock.NOW);
        annotate(account, "2026-10-03", "New").ok();

        assertThat(texts(account, "annotations")).containsExactly("Other words", "New");
        assertThat(textsAsOf(account, "2026-11-09")).isEmpty();
        assertThat(textsAsOf(account, "2026-11-11")).containsExactly("First words", "Soon gone");
        assertThat(textsAsOf(account, "2026-11-12")).containsExactly("Other words");
    }

    private static List<Object> textsAsOf(String account, String day) {
        List<Object> texts = Accounts.read(account, """
                kpi(code: "REVENUE", asOf: "%s") { annotations { edges { node { text } } } }
                """.formatted(day)).list(path("edges.node.text"));
        return texts == null ? List.of() : texts;
    }

    private static String measured() {
        String account = Measurements.newAccount();
        Measurements.about(account).value("REVENUE", "2026-10-01", "5").store();
        return account;
    }

    private static List<Object> texts(String account, String field) {
        return Accounts.read(account, "kpi(code: \"REVENUE\") { %s { edges { node { text } } } }".formatted(field))
                .list("data._entities[0].kpi.%s.edges.node.text".formatted(field));
    }

    private static Client.Answer page(String account, String arguments) {
        return Accounts.read(account, """
                kpi(code: "REVENUE") {
                  annotations(%s) {
                    edges { cursor node { text } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  }
                }
                """.formatted(arguments));
    }

    private static String path(String field) {
        return "data._entities[0].kpi.annotations." + field;
    }

    private static @Nullable Object entity(String id) {
        return Client.manager()
                .query("""
                        query ($representations: [_Any!]!) {
                          _entities(representations: $representations) { ... on Annotation { text version } }
                        }
                        """, Map.of("representations", List.of(Map.of("__typename", "Annotation", "id", id))))
                .ok()
                .value("data._entities[0]");
    }

    private static String id(Client.Answer annotated) {
        return annotated.ok().string("data.annotateKpi.annotation.id");
    }

    private static Client.Answer annotate(String account, String on, String text) {
        return Client.manager().query(ANNOTATE, input(draft(account, on, text)));
    }

    private static Client.Answer update(String id, String text, int version) {
        return Client.manager()
                .query(UPDATE, input(Map.of("annotationId", id, "text", text, "expectedVersion", version)));
    }

    private static Client.Answer remove(String id, int version) {
        return Client.manager().query(REMOVE, input(Map.of("annotationId", id, "expectedVersion", version)));
    }

    private static Map<String, Object> draft(String account, String on, String text) {
        return new HashMap<>(Map.of(
                "subject",
                Map.of("accountId", account),
                "code",
                "REVENUE",
                "on",
                on,
                "text",
                text,
                "idempotencyKey",
                UUID.randomUUID().toString()));
    }

    private static Map<String, Object> input(Map<String, ?> fields) {
        return Map.of("input", fields);
    }
}
