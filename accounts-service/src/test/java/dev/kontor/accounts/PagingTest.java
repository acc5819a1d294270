package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.relay.Cursor;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code keyAccounts}: Relay's connection, by keyset. */
@AccountsServiceTest
class PagingTest {

    private static final String PAGE = """
            query ($filter: KeyAccountFilter, $orderBy: KeyAccountOrder, $first: Int, $after: String, $last: Int,
                $before: String) {
              keyAccounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last,
                  before: $before) {
                edges { cursor node { id name tier } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    private final GraphQL graph = GraphQL.as("pager");
    private final Colleague colleague = new Colleague(graph);

    /** Keeps this test's accounts apart from others'. */
    private String industry = "";

    @BeforeEach
    void createAccounts() {
        industry = "paging " + UUID.randomUUID();
        String manager = colleague.manager("pager");
        // Names that differ in case only, and equal ones: the order must still be total.
        Stream.of("delta KEY", "Alpha GROWTH", "charlie STRATEGIC", "Bravo STANDARD", "alpha KEY", "Bravo GROWTH")
                .map(text -> text.split(" "))
                .forEach(words -> colleague.create(
                        Map.of("name", words[0], "tier", words[1], "industry", industry, "managerId", manager)));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of("NAME", "ASC", List.of("alpha", "alpha", "bravo", "bravo", "charlie", "delta")),
                Arguments.of("NAME", "DESC", List.of("delta", "charlie", "bravo", "bravo", "alpha", "alpha")),
                Arguments.of("TIER", "ASC", List.of("charlie", "alpha", "delta", "alpha", "bravo", "bravo")),
                Arguments.of("TIER", "DESC", List.of("bravo", "bravo", "alpha", "delta", "alpha", "charlie")),
                Arguments.of("UPDATED_AT", "ASC", List.of("delta", "alpha", "charlie", "bravo", "alpha", "bravo")),
                Arguments.of("UPDATED_AT", "DESC", List.of("bravo", "alpha", "bravo", "charlie", "alpha", "delta")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesForwardJoinToTheWhole(String field, String direction, List<String> expected) {
        Map<String, ?> order = Map.of("field", field, "direction", direction);
        List<String> names = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonPath page = page(arguments("orderBy", order, "first", 4, "after", after));
            assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isEqualTo(after != null);
            assertThat(page.getString("pageInfo.startCursor")).isEqualTo(page.getString("edges[0].cursor"));
            names.addAll(page.getList("edges.node.name", String.class));
            after = page.getString("pageInfo.endCursor");
            more = page.getBoolean("pageInfo.hasNextPage");
        }

        assertThat(names).map(String::toLowerCase).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesBackwardJoinToTheWholeAsWell(String field, String direction, List<String> expected) {
        Map<String, ?> order = Map.of("field", field, "direction", direction);
        List<String> names = new ArrayList<>();
        String before = null;
        boolean more = true;
        while (more) {
            JsonPath page = page(arguments("orderBy", order, "last", 4, "before", before));
            assertThat(page.getBoolean("pageInfo.hasNextPage")).isEqualTo(before != null);
            names.addAll(0, page.getList("edges.node.name", String.class));
            before = page.getString("pageInfo.startCursor");
            more = page.getBoolean("pageInfo.hasPreviousPage");
        }

        assertThat(names).map(String::toLowerCase).isEqualTo(expected);
    }

    @Test
    void aPageLiesBetweenTwoCursors() {
        List<String> cursors = page(Map.of()).getList("edges.cursor", String.class);

        JsonPath between = page(arguments("after", cursors.get(0), "before", cursors.get(3)));

        assertThat(between.getList("edges.cursor", String.class)).isEqualTo(cursors.subList(1, 3));
    }

    @Test
    void anInsertBeforeTheCursorShiftsNothing() {
        JsonPath firstPage = page(arguments("first", 3));
        colleague.account("aaa inserted meanwhile", industry);

        JsonPath secondPage = page(arguments("first", 10, "after", firstPage.getString("pageInfo.endCursor")));

        assertThat(secondPage.getList("edges.node.name", String.class))
                .map(String::toLowerCase)
                .containsExactly("bravo", "charlie", "delta");
    }

    @Test
    void anEmptyPageHasNoCursors() {
        JsonPath page = page(Map.of("filter", Map.of("industries", List.of("no such industry"))));

        assertThat(page.getList("edges")).isEmpty();
        assertThat(page.getString("pageInfo.startCursor")).isNull();
        assertThat(page.getString("pageInfo.endCursor")).isNull();
        assertThat(page.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(page.getBoolean("pageInfo.hasPreviousPage")).isFalse();
    }

    @Test
    void allPartsOfAFilterMustHold() {
        String other = colleague.manager("pager-other");
        colleague.create(Map.of(
                "name", "Echo", "tier", "GROWTH", "industry", industry, "managerId", other, "lifecycle", "RENEWING"));

        assertThat(names(Map.of("tiers", List.of("GROWTH", "STRATEGIC"))))
                .containsExactly("Alpha", "Bravo", "charlie", "Echo");
        assertThat(names(Map.of("lifecycles", List.of("RENEWING")))).containsExactly("Echo");
        assertThat(names(Map.of("managerId", other))).containsExactly("Echo");
        assertThat(names(Map.of("managerId", other, "tiers", List.of("KEY")))).isEmpty();
        assertThat(names(Map.of("search", "RAV"))).containsExactly("Bravo", "Bravo");
        assertThat(names(Map.of("tiers", List.of()))).isEmpty();
        assertThat(names(Map.of("managerId", "garbage"))).isEmpty();
    }

    @Test
    void aSearchIsTakenLiterally() {
        colleague.account("100% _\\ Ltd", industry);

        assertThat(names(Map.of("search", "0% _\\ l"))).containsExactly("100% _\\ Ltd");
        assertThat(names(Map.of("search", "1%0"))).isEmpty();
        assertThat(names(Map.of("search", "_"))).containsExactly("100% _\\ Ltd");
        assertThat(names(Map.of("search", "'; drop table key_account; --"))).isEmpty();
    }

    @Test
    void aSearchFindsNumbersToo() {
        String number = colleague
                .create(Map.of("name", "Numbered", "tier", "GROWTH", "industry", industry))
                .getString("account.number");

        assertThat(names(Map.of("search", number.toLowerCase(Locale.ROOT)))).containsExactly("Numbered");
    }

    @ParameterizedTest
    @CsvSource({"0,", "-1,", "101,", ",0", ",101", "1,1"})
    void aSizeOutOfBoundsIsTheCallersMistake(@Nullable Integer first, @Nullable Integer last) {
        assertRefused(arguments("first", first, "last", last));
    }

    @Test
    void aCursorThatWasNotIssuedIsTheCallersMistake() {
        String ofAnotherOrder = page(Map.of("orderBy", Map.of("field", "TIER"))).getString("pageInfo.endCursor");

        assertRefused(Map.of("after", "garbage"));
        assertRefused(Map.of("before", ""));
        assertRefused(Map.of("after", ofAnotherOrder));
        assertRefused(Map.of("after", new Cursor("NAME:ASC", List.of("alpha", "no uuid")).encode()));
        assertRefused(Map.of(
                "after",
                new Cursor("TIER:ASC", List.of("99999", "a", UUID.randomUUID().toString())).encode(),
                "orderBy",
                Map.of("field", "TIER")));
    }

    @Test
    void aFilterIsBounded() {
        assertRefused(Map.of("filter", Map.of("search", "x".repeat(201))));
        assertRefused(Map.of(
                "filter",
                Map.of(
                        "industries",
                        Stream.iterate(0, i -> i + 1)
                                .limit(101)
                                .map(String::valueOf)
                                .toList())));
    }

    private List<String> names(Map<String, ?> filter) {
        return page(Map.of("filter", Colleague.with(filter, "industries", List.of(industry))))
                .getList("edges.node.name", String.class);
    }

    private JsonPath page(Map<String, ?> arguments) {
        Map<String, Object> all = new HashMap<>(Map.of("filter", Map.of("industries", List.of(industry))));
        all.putAll(arguments);
        JsonPath answer = graph.execute(PAGE, all);
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        return answer.setRootPath("data.keyAccounts");
    }

    private void assertRefused(Map<String, ?> arguments) {
        JsonPath answer = graph.execute(PAGE, arguments);
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(answer.prettify())
                .isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).isNotBlank().isNotEqualTo("System error");
        assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("keyAccounts"));
    }

    private static Map<String, @Nullable Object> arguments(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return arguments;
    }
}
