package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.scenario.Scenario.Account;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Loads a scenario through the public GraphQL API, as any client would.
 *
 * <p>Repeating a load changes nothing: managers are known by their subject; accounts, what belongs to them and measurements
 * carry idempotency keys made of what they are; and what has no key (the company's name, ratings, whether an account is a
 * reference, what was done about a concern, what a referral brought, targets) is read first and left alone when it is there.
 */
public final class ScenarioLoader {
    private final ScenarioApi api;
    private final Progress progress;

    public ScenarioLoader(GraphQlClient client, Progress progress) {
        this.api = new ScenarioApi(client);
        this.progress = progress;
    }

    /** Whether neither service has any data yet. */
    public boolean isEverythingEmpty() {
        JsonNode data = api.query("IsEmpty", object());
        return data.at("/keyAccounts/edges").isEmpty()
                && data.at("/company/kpis/edges").isEmpty();
    }

    /**
     * Loads what is not there yet.
     *
     * @param anchor the day that the scenario's periods are counted from
     * @return how many measurements there are, those of days after the anchor left out
     * @throws dev.kontor.cli.report.Failure when the suite refuses something; the sentence names file and line
     */
    public int load(Scenario scenario, LocalDate anchor) {
        nameCompany(scenario.company());
        Map<String, String> accounts = createAccounts(scenario, anchor);
        new RelationshipLoader(api, scenario.name(), accounts, anchor).load(scenario.relationships());
        var history = new HistoryLoader(api, subjects(accounts), anchor, progress);
        int recorded = history.record(scenario);
        history.setTargets(scenario);
        return recorded;
    }

    private void nameCompany(String name) {
        JsonNode present = api.query("Company", object()).at("/company/name");
        if (!present.asText().equals(name)) {
            api.mutate("RenameCompany", object().put("name", name), path -> {
                throw new IllegalStateException("the company's name is refused: " + path);
            });
        }
    }

    private Map<String, String> createAccounts(Scenario scenario, LocalDate anchor) {
        var loader = new AccountLoader(api, scenario.name(), anchor);
        Map<String, String> managers = loader.register(scenario.managers());
        var accounts = new LinkedHashMap<String, String>();
        for (Account account : scenario.accounts()) {
            progress.working("loading " + scenario.name() + ": account " + account.name());
            accounts.put(account.key(), loader.create(account, managers, accounts));
        }
        return accounts;
    }

    private static Map<String, ObjectNode> subjects(Map<String, String> accounts) {
        var subjects = new LinkedHashMap<String, ObjectNode>();
        subjects.put(Scenario.COMPANY, object().put("company", true));
        accounts.forEach((key, id) -> subjects.put(key, object().put("accountId", id)));
        return subjects;
    }

    private static ObjectNode object() {
        return GraphQlClient.JSON.createObjectNode();
    }
}
