package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.scenario.Scenario.Account;
import dev.kontor.cli.scenario.Scenario.Manager;
import dev.kontor.cli.scenario.Scenario.Measurements;
import dev.kontor.cli.scenario.Scenario.Target;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads a scenario through the public GraphQL API, as any client would.
 *
 * <p>Repeating a load changes nothing: managers are known by their subject, accounts and measurements carry idempotency
 * keys made of what they are, and what has no key (name, ratings, targets) is read first and left alone when it is there.
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
     * @throws dev.kontor.cli.report.Failure when the suite refuses something; the sentence names file and line
     */
    public void load(Scenario scenario, LocalDate anchor) {
        nameCompany(scenario.company());
        Map<String, String> managers = registerManagers(scenario.managers());
        Map<String, ObjectNode> subjects = new LinkedHashMap<>();
        subjects.put(Scenario.COMPANY, object().put("company", true));
        for (Account account : scenario.accounts()) {
            progress.working("loading " + scenario.name() + ": account " + account.name());
            subjects.put(account.key(), object().put("accountId", create(scenario, account, managers, anchor)));
        }
        record(scenario, subjects, anchor);
        setTargets(scenario, subjects, anchor);
    }

    private void nameCompany(String name) {
        JsonNode present = api.query("Company", object()).at("/company/name");
        if (!present.asText().equals(name)) {
            api.mutate("RenameCompany", object().put("name", name), path -> {
                throw new IllegalStateException("the company's name is refused: " + path);
            });
        }
    }

    private Map<String, String> registerManagers(List<Manager> managers) {
        var ids = new LinkedHashMap<String, String>();
        for (Manager manager : managers) {
            ObjectNode input = object().put("subject", manager.subject()).put("name", manager.name());
            manager.email().ifPresent(email -> input.put("email", email));
            JsonNode payload = api.mutate("RegisterAccountManager", input, path -> manager.origin());
            ids.put(manager.subject(), payload.at("/manager/id").asText());
        }
        return ids;
    }

    private String create(Scenario scenario, Account account, Map<String, String> managers, LocalDate anchor) {
        ObjectNode input = object().put("name", account.name()).put("tier", account.tier());
        account.lifecycle().ifPresent(lifecycle -> input.put("lifecycle", lifecycle));
        account.manager().ifPresent(subject -> input.put("managerId", managers.get(subject)));
        account.industry().ifPresent(industry -> input.put("industry", industry));
        account.customerSince()
                .ifPresent(since ->
                        input.put("customerSince", since.firstDay(anchor).toString()));
        input.put("idempotencyKey", "scenario/" + scenario.name() + "/" + account.key());
        JsonNode created =
                api.mutate("CreateKeyAccount", input, path -> account.origin()).path("account");
        if (created.path("ratings").isNull()) {
            rate(account, created);
        }
        return created.path("id").asText();
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

    private void record(Scenario scenario, Map<String, ObjectNode> subjects, LocalDate anchor) {
        int all = scenario.measurementCount();
        int recorded = 0;
        for (Measurements history : scenario.measurements()) {
            ObjectNode subject = subject(subjects, history.subject());
            for (MeasurementBatch batch : MeasurementBatch.of(history, subject, anchor)) {
                progress.working("loading " + scenario.name() + ": " + recorded + " of " + all + " measurements");
                api.mutate("RecordMeasurements", batch.input("scenario/" + scenario.name()), batch::origin);
                recorded += batch.size();
            }
        }
    }

    private void setTargets(Scenario scenario, Map<String, ObjectNode> subjects, LocalDate anchor) {
        for (Target target : scenario.targets()) {
            progress.working("loading " + scenario.name() + ": target of " + target.subject());
            ObjectNode subject = subject(subjects, target.subject());
            ObjectNode input = TargetInput.of(target, subject, anchor);
            if (!TargetInput.isInForce(input, present(target, subject))) {
                api.mutate("SetKpiTarget", input, path -> target.origin());
            }
        }
    }

    private JsonNode present(Target target, ObjectNode subject) {
        ObjectNode variables = object().put("code", target.code());
        JsonNode data = subject.has("accountId")
                ? api.query("AccountTarget", variables.set("id", subject.get("accountId")))
                : api.query("CompanyTarget", variables);
        return data.at("/subject/kpi/target");
    }

    /** The reader has checked that every subject exists. */
    private static ObjectNode subject(Map<String, ObjectNode> subjects, String key) {
        ObjectNode subject = subjects.get(key);
        if (subject == null) {
            throw new IllegalStateException("no subject " + key);
        }
        return subject;
    }

    private static ObjectNode object() {
        return GraphQlClient.JSON.createObjectNode();
    }
}
