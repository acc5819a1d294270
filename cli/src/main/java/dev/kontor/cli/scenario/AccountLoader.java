package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Account;
import dev.kontor.cli.scenario.Scenario.Manager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads managers and accounts; what an account has no key for (ratings, reference) is written where it is not there yet. */
final class AccountLoader {
    private final ScenarioApi api;
    private final String scenario;
    private final LocalDate anchor;

    AccountLoader(ScenarioApi api, String scenario, LocalDate anchor) {
        this.api = api;
        this.scenario = scenario;
        this.anchor = anchor;
    }

    /** Returns the managers' ids by their subjects. */
    Map<String, String> register(List<Manager> managers) {
        var ids = new LinkedHashMap<String, String>();
        for (Manager manager : managers) {
            ObjectNode input = object().put("subject", manager.subject()).put("name", manager.name());
            manager.email().ifPresent(email -> input.put("email", email));
            JsonNode payload = api.mutate("RegisterAccountManager", input, path -> manager.origin());
            ids.put(manager.subject(), payload.at("/manager/id").asText());
        }
        return ids;
    }

    /**
     * Creates an account, or finds the one that an earlier load has created.
     *
     * @param managers the managers' ids by their subjects
     * @param accounts the ids of the accounts before it by their keys
     * @return its id
     */
    String create(Account account, Map<String, String> managers, Map<String, String> accounts) {
        ObjectNode input = object().put("name", account.name()).put("tier", account.tier());
        account.lifecycle().ifPresent(lifecycle -> input.put("lifecycle", lifecycle));
        account.manager().ifPresent(subject -> input.put("managerId", managers.get(subject)));
        account.industry().ifPresent(industry -> input.put("industry", industry));
        account.country().ifPresent(country -> input.put("country", country));
        account.parent().ifPresent(parent -> input.put("parentId", accounts.get(parent)));
        account.customerSince().ifPresent(since -> input.put("customerSince", day(since)));
        account.renewalDate().ifPresent(renewal -> input.put("renewalDate", day(renewal)));
        input.put("idempotencyKey", "scenario/" + scenario + "/" + account.key());
        JsonNode created =
                api.mutate("CreateKeyAccount", input, path -> account.origin()).path("account");
        if (created.path("ratings").isNull()) {
            rate(account, created);
        }
        if (account.isReference() && !created.at("/advocacy/isReference").asBoolean()) {
            nameAsReference(account, created);
        }
        return created.path("id").asText();
    }

    private String day(ScenarioDate date) {
        return date.firstDay(anchor).toString();
    }

    private void rate(Account account, JsonNode created) {
        account.ratings().ifPresent(ratings -> {
            ObjectNode input = object().put("accountId", created.path("id").asText())
                    .put("strategicValue", ratings.strategicValue())
                    .put("growthPotential", ratings.growthPotential())
                    .put("engagement", ratings.engagement())
                    .put("expectedVersion", created.path("version").asInt());
            api.mutate("RateKeyAccount", input, path -> account.origin());
        });
    }

    private void nameAsReference(Account account, JsonNode created) {
        ObjectNode input = object().put("accountId", created.path("id").asText())
                .put("isReference", true)
                .put("expectedVersion", created.at("/advocacy/version").asInt());
        api.mutate("SetReference", input, path -> account.origin());
    }

    private static ObjectNode object() {
        return GraphQlClient.JSON.createObjectNode();
    }
}
