package dev.kontor.cli;

import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.scenario.Scenario;
import dev.kontor.cli.scenario.ScenarioLoader;
import dev.kontor.cli.scenario.ScenarioReader;
import dev.kontor.cli.scenario.ScenarioState;
import dev.kontor.cli.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Loads scenarios and remembers the day of each one's first load. */
public record Loading(Workspace workspace, GraphQlClient gateway, Progress progress) {

    /**
     * The folder of a scenario that ships with the suite.
     *
     * @throws Failure when there is none of that name
     */
    static Path requireScenario(Workspace workspace, String name) {
        Path folder = workspace.scenario(name);
        if (name.matches("[a-z0-9-]+") && Files.isDirectory(folder)) {
            return folder;
        }
        try (var folders = Files.list(workspace.scenario("."))) {
            String known = folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new Failure("There is no scenario \"" + name + "\"; there are " + known + ".");
        } catch (IOException e) {
            throw new Failure("The folder scenarios cannot be read: " + e.getMessage(), e);
        }
    }

    public void load(Path folder) {
        load(ScenarioReader.read(folder));
    }

    /** Loads when there is no data at all, or when an earlier load of this scenario broke off. */
    void loadIfEmpty(Path folder) {
        Scenario scenario = ScenarioReader.read(folder);
        Optional<ScenarioState> state = ScenarioState.of(workspace.scenarioStates(), scenario.name());
        boolean brokeOff = state.isPresent() && !state.get().complete();
        if (brokeOff || new ScenarioLoader(gateway, progress).isEverythingEmpty()) {
            load(scenario);
        }
    }

    private void load(Scenario scenario) {
        long begun = System.nanoTime();
        LocalDate anchor = ScenarioState.of(workspace.scenarioStates(), scenario.name())
                .map(ScenarioState::anchor)
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        new ScenarioState(anchor, false).remember(workspace.scenarioStates(), scenario.name());
        int recorded = new ScenarioLoader(gateway, progress).load(scenario, anchor);
        new ScenarioState(anchor, true).remember(workspace.scenarioStates(), scenario.name());
        progress.done(
                "scenario",
                String.format(
                        Locale.ROOT,
                        "%s: %d accounts, %,d measurements, %d targets  %.1f s",
                        scenario.name(),
                        scenario.accounts().size(),
                        recorded,
                        scenario.targets().size(),
                        (System.nanoTime() - begun) / 1e9));
    }
}
