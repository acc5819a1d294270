package dev.kontor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.LogFollower;
import dev.kontor.cli.suite.Startup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts PostgreSQL, the services and the gateway, loads a scenario if there is no data yet, "
                + "and shows how to ask.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {
    private static final String MISSION = "AccountCard";

    /** The account that matters most, whichever scenario was loaded. */
    private static final String FIRST_ACCOUNT =
            "{ keyAccounts(first: 1, orderBy: { field: TIER, direction: ASC }) { edges { node { number name } } } }";

    private final Context context;
    private final Console console;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "software",
            description = "A folder of scenarios/, by default software.")
    private String scenario = "";

    @Option(
            names = "--foreground",
            description = "Stays, shows the logs, and stops what it started when it is stopped.")
    private boolean foreground;

    UpCommand(Context context) {
        this.context = context;
        this.console = context.console();
    }

    @Override
    public void run() {
        Path folder = Loading.requireScenario(context.workspace(), scenario);
        try (Startup startup = context.suite().startRecording(console)) {
            if (startup.isEmpty()) {
                console.say("Kontor is already running.");
            }
            GraphQlClient gateway = context.gateway(DemoUser.MANAGER);
            new Loading(context.workspace(), gateway, console).loadIfEmpty(folder);
            JsonNode account = gateway.data(FIRST_ACCOUNT, GraphQlClient.JSON.createObjectNode())
                    .at("/keyAccounts/edges/0/node");
            if (account.isObject()) {
                showMission(gateway, account);
            }
            showWhereToGo();
            if (foreground) {
                startup.unlock();
                new LogFollower(context.workspace(), console::print).followWhileRunning();
            } else {
                startup.keep();
            }
        }
    }

    private void showMission(GraphQlClient gateway, JsonNode account) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.putObject("ref").set("number", account.get("number"));
        JsonNode card = gateway.data(TextFile.read(context.workspace().operation(MISSION)), variables);
        console.say("");
        console.say(console.bold(account.get("name").asText()) + ", and how it stands: one question, three services");
        console.say("");
        console.print(Json.pretty(card));
        console.say("");
        console.say("  Ask again   ./kontor query graph/operations/" + MISSION + ".graphql --var 'ref="
                + variables.get("ref") + "'");
    }

    private void showWhereToGo() {
        console.say("  Explore     " + Application.GATEWAY.url(context.ports(), "/"));
        console.say("  A token     ./kontor token manager");
        console.say("  Stop        ./kontor down");
    }
}
