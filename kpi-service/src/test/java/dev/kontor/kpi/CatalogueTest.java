package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RunningService
class CatalogueTest {

    @Test
    void shipsWithTheSuite() {
        assertThat(codes("first: 100"))
                .isSorted()
                .contains(
                        "REVENUE",
                        "PROFITABILITY",
                        "REVENUE_GROWTH_MOM",
                        "CSAT",
                        "SATISFACTION_SCORE",
                        "RETURNING_CUSTOMERS",
                        "RETENTION",
                        "REFERRALS",
                        "EMPLOYEE_PRODUCTIVITY",
                        "DEFECT_FREE_SHARE",
                        "TIME_PER_UNIT",
                        "PRODUCTION_EFFICIENCY",
                        "PROJECT_COMPLETION_TIME",
                        "REVENUE_PER_CONSULTANT",
                        "CONVERSION_RATE",
                        "CLICK_THROUGH_RATE",
                        "RETURN_ON_AD_SPEND",
                        "GUEST_RATING",
                        "REVENUE_PER_TABLE",
                        "TABLE_OCCUPANCY");
    }

    @Test
    void isPagedFromEitherEnd() {
        List<String> all = codes("first: 100");
        List<String> forwards = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            Client.Answer page = page("first: 7" + after);
            forwards.addAll(page.list("data.kpiDefinitions.edges.node.code"));
            after = ", after: \"%s\"".formatted(page.string("data.kpiDefinitions.pageInfo.endCursor"));
            more = page.json().getBoolean("data.kpiDefinitions.pageInfo.hasNextPage");
        }
        Client.Answer last = page("last: 3");

        assertThat(forwards).isEqualTo(all);
        int size = all.size();
        assertThat(last.list("data.kpiDefinitions.edges.node.code")).isEqualTo(all.subList(size - 3, size));
        assertThat(last.json().getBoolean("data.kpiDefinitions.pageInfo.hasPreviousPage"))
                .isTrue();
        assertThat(codes("last: 3, before: \"%s\"".formatted(last.string("data.kpiDefinitions.pageInfo.startCursor"))))
                .isEqualTo(all.subList(size - 6, size - 3));
    }

    @Test
    void aBadPageIsTheCallersMistake() {
        for (String arguments : List.of("first: 0", "first: 101", "first: 1, last: 1", "after: \"x\"")) {
            assertThat(page(arguments).list("errors.extensions.code"))
                    .as(arguments)
                    .containsExactly("BAD_USER_INPUT");
        }
    }

    @Test
    void definitionsAreFoundByIdAndByCode() {
        Client client = Client.as("viewer", "kpis:read");
        String id = client.query("{ _entities(representations: [{ __typename: \"KpiDefinition\", code: \"CSAT\" }]) "
                        + "{ ... on KpiDefinition { id } } }")
                .ok()
                .string("data._entities[0].id");
        List<Map<String, Object>> representations = List.of(
                Map.of("__typename", "KpiDefinition", "id", id),
                Map.of("__typename", "KpiDefinition", "id", "garbage"),
                Map.of("__typename", "KpiDefinition", "code", "NO_SUCH_CODE"),
                Map.of("__typename", "KpiDefinition", "code", 5),
                Map.of("__typename", "KpiDefinition"),
                Map.of("__typename", "NoSuchType", "id", id),
                Map.of("__typename", "Kpi", "id", "S3BpOng"),
                Map.of("__typename", "KeyAccount", "id", id),
                Map.of("__typename", "KpiDefinition", "code", "REVENUE_GROWTH_MOM"));

        Client.Answer answer =
                client.query("""
                query ($representations: [_Any!]!) {
                  _entities(representations: $representations) { ... on KpiDefinition {
                    code name description goal perspective unit { kind symbol min max } direction rollup formula cadence scope retired
                    version
                  } }
                }
                """, Map.of("representations", representations)).ok();

        List<@Nullable Map<String, Object>> entities = answer.list("data._entities");
        assertThat(entities).hasSize(9);
        assertThat(entities.subList(1, 8)).containsOnlyNulls();
        assertThat(answer.string("data._entities[0].code")).isEqualTo("CSAT");
        assertThat(answer.string("data._entities[8].formula")).isEqualTo("GROWTH(REVENUE)");
        assertThat(answer.value("data._entities[0].formula")).isNull();
        assertThat(answer.value("data._entities[0].unit"))
                .isEqualTo(Map.of("kind", "PERCENT", "symbol", "%", "min", "0", "max", "100"));
    }

    private static List<String> codes(String arguments) {
        return page(arguments).ok().list("data.kpiDefinitions.edges.node.code");
    }

    private static Client.Answer page(String arguments) {
        return Client.as("viewer", "kpis:read").query("""
                { kpiDefinitions(%s) {
                  edges { cursor node { code } }
                  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                } }
                """.formatted(arguments));
    }
}
