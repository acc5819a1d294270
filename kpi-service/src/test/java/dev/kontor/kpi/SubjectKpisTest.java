package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All KPIs of a subject. */
@QuarkusTest
@RunningService
class SubjectKpisTest {

    private static final String KPIS = "kpis(%s) { edges { cursor node { definition { code } } } "
            + "pageInfo { hasNextPage hasPreviousPage endCursor } }";

    @Test
    void areWhatItTracksAndWhatFollowsFromIt() {
        String account = account();

        assertThat(codes(account, "first: 100"))
                .containsExactly("COST", "CSAT", "PROFITABILITY", "REVENUE", "REVENUE_GROWTH_MOM");
        assertThat(codes(newAccount(), "first: 100")).isEmpty();
    }

    @Test
    void areFiltered() {
        String account = account();

        assertThat(codes(account, "filter: { codes: [\"CSAT\", \"REVENUE\", \"REFERRALS\", \"NONSENSE\"] }"))
                .containsExactly("CSAT", "REVENUE");
        assertThat(codes(account, "filter: { perspectives: [CUSTOMER] }")).containsExactly("CSAT");
        assertThat(codes(account, "filter: { statuses: [NO_DATA] }")).containsExactly("REVENUE_GROWTH_MOM");
        assertThat(codes(account, "filter: { perspectives: [FINANCIAL], statuses: [NO_TARGET], codes: [\"COST\"] }"))
                .containsExactly("COST");
        assertThat(codes(account, "filter: { codes: [] }")).isEmpty();
    }

    @Test
    void arePaged() {
        String account = account();
        Client.Answer first = page(account, "first: 2");
        String after = first.string("data._entities[0].kpis.pageInfo.endCursor");

        assertThat(first.json().getBoolean("data._entities[0].kpis.pageInfo.hasNextPage"))
                .isTrue();
        assertThat(codes(account, "first: 2, after: \"%s\"".formatted(after)))
                .containsExactly("PROFITABILITY", "REVENUE");
        assertThat(codes(account, "last: 2")).containsExactly("REVENUE", "REVENUE_GROWTH_MOM");
        assertThat(Accounts.query(List.of(account), KPIS.formatted("first: 101"), "")
                        .list("errors.extensions.code"))
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void aMalformedAccountIsNullAndItsNeighboursAreNot() {
        String account = account();
        List<Map<String, Object>> found =
                Accounts.read(List.of("garbage", account, "S3BpOng"), "id", "").list("data._entities");

        assertThat(found).hasSize(3);
        assertThat(found.get(0)).isNull();
        assertThat(found.get(1)).isEqualTo(Map.of("id", account));
        assertThat(found.get(2)).isNull();
    }

    @Test
    void theCompanyHasANameThatCanBeChanged() {
        String rename = "mutation ($name: String!) { renameCompany(input: { name: $name }) "
                + "{ company { id name } errors { ... on InvalidInputError { rule path } } } }";

        Client.Answer renamed = Client.manager()
                .query(rename, Map.of("name", " Kontor Software AG "))
                .ok();
        assertThat(renamed.string("data.renameCompany.company.name")).isEqualTo("Kontor Software AG");

        Client.Answer refused =
                Client.manager().query(rename, Map.of("name", " ")).ok();
        assertThat(refused.value("data.renameCompany.company")).isNull();
        assertThat(refused.list("data.renameCompany.errors"))
                .containsExactly(Map.of("rule", "NAME_BLANK", "path", List.of("input", "name")));

        assertThat(Client.manager().query("{ company { name } }").ok().string("data.company.name"))
                .isEqualTo("Kontor Software AG");
    }

    private static String account() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-10-01", "300")
                .value("COST", "2026-10-01", "200")
                .ratio("CSAT", "2026-10-01", "9", "10")
                .store();
        return account;
    }

    private static List<String> codes(String account, String arguments) {
        return page(account, arguments).list("data._entities[0].kpis.edges.node.definition.code");
    }

    private static Client.Answer page(String account, String arguments) {
        return Accounts.read(account, KPIS.formatted(arguments));
    }
}
