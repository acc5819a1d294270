package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.scenario.Scenario.Concern;
import dev.kontor.cli.scenario.Scenario.Need;
import dev.kontor.cli.scenario.Scenario.Referral;
import dev.kontor.cli.scenario.Scenario.Relationships;
import dev.kontor.kit.text.Fingerprint;
import java.time.LocalDate;
import java.util.Map;

/**
 * Loads needs, concerns and referrals. Each is known by whom it is about and what it says, so that rows may be moved and
 * added; a row in other words is another one, beside what was loaded before.
 */
final class RelationshipLoader {
    private final ScenarioApi api;
    private final String scenario;
    private final Map<String, String> accounts;
    private final LocalDate anchor;

    /**
     * A loader of this scenario.
     *
     * @param accounts the accounts' ids by their keys
     */
    RelationshipLoader(ScenarioApi api, String scenario, Map<String, String> accounts, LocalDate anchor) {
        this.api = api;
        this.scenario = scenario;
        this.accounts = accounts;
        this.anchor = anchor;
    }

    void load(Relationships relationships) {
        relationships.needs().forEach(this::add);
        relationships.concerns().forEach(this::raise);
        relationships.referrals().forEach(this::refer);
    }

    private void add(Need need) {
        ObjectNode input =
                object().put("accountId", accounts.get(need.account())).put("statement", need.statement());
        need.solution().ifPresent(solution -> input.put("solution", solution));
        input.put("idempotencyKey", key("need", need.account(), need.statement()));
        api.mutate("AddAccountNeed", input, path -> need.origin());
    }

    private void raise(Concern concern) {
        ObjectNode input = object().put("accountId", accounts.get(concern.account()))
                .put("subject", concern.subject())
                .put("idempotencyKey", key("concern", concern.account(), concern.subject()));
        JsonNode raised =
                api.mutate("RaiseConcern", input, path -> concern.origin()).path("concern");
        if (raised.path("resolvedAt").isNull()) {
            concern.resolution().ifPresent(resolution -> {
                ObjectNode solved = object().put("concernId", raised.path("id").asText())
                        .put("resolution", resolution)
                        .put("expectedVersion", raised.path("version").asInt());
                api.mutate("ResolveConcern", solved, path -> concern.origin());
            });
        }
    }

    private void refer(Referral referral) {
        ObjectNode input = object().put("referrerId", accounts.get(referral.referrer()))
                .put("referredId", accounts.get(referral.referred()))
                .put("referredOn", referral.referredOn().firstDay(anchor).toString())
                .put("idempotencyKey", key("referral", referral.referrer(), referral.referred()));
        JsonNode referred =
                api.mutate("ReferKeyAccount", input, path -> referral.origin()).path("referral");
        if (referred.path("wonRevenue").isNull()) {
            referral.wonRevenue().ifPresent(won -> {
                ObjectNode win = object().put("referralId", referred.path("id").asText())
                        .put("expectedVersion", referred.path("version").asInt());
                win.putObject("wonRevenue")
                        .put("amount", won.amount().toPlainString())
                        .put("currency", won.currency());
                api.mutate("WinReferral", win, path -> referral.origin());
            });
        }
    }

    /** Texts are longer than a key may be, hence their hash. */
    private String key(String kind, String account, String text) {
        return "scenario/" + scenario + "/" + kind + "/" + Fingerprint.of(account + ": " + text);
    }

    private static ObjectNode object() {
        return GraphQlClient.JSON.createObjectNode();
    }
}
