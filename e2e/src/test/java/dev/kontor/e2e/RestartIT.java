package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.report.Progress;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.Health;
import dev.kontor.cli.suite.ProcessStatus;
import dev.kontor.cli.suite.Startup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Data stays: when it is loaded again, when everything is killed, when the suite is stopped. So does what was learnt. */
@TestInstance(Lifecycle.PER_CLASS)
class RestartIT {
    private static final String BANK = "{\"ref\": {\"number\": \"KA-0001\"}}";

    private RunningSuite suite;

    @BeforeAll
    void start() throws Exception {
        suite = RunningSuite.startEmpty("restart");
        suite.load("software");
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        Map<String, String> accounts = DatabaseDigest.of(suite, "accounts");
        Map<String, String> kpis = DatabaseDigest.of(suite, "kpi");
        assertThat(kpis.values()).anySatisfy(digest -> assertThat(digest).contains("650 rows"));

        suite.load("software");

        assertThat(DatabaseDigest.of(suite, "accounts")).isEqualTo(accounts);
        assertThat(DatabaseDigest.of(suite, "kpi")).isEqualTo(kpis);
    }

    @Test
    void survivesThatEverythingIsKilled() throws Exception {
        String card = suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data().toString();

        for (ProcessStatus process : suite.suite().status()) {
            ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
        }
        awaitThatNothingIsUp();
        suite.startAgain();

        assertThat(suite.suite().status()).allMatch(process -> process.health() == Health.READY);
        assertThat(suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data()).hasToString(card);
    }

    @Test
    void startsOnlyWhatDoesNotRun() {
        List<ProcessStatus> before = suite.suite().status();

        try (Startup nothing = suite.suite().start(Progress.SILENT)) {
            assertThat(nothing.isEmpty()).isTrue();
        }

        assertThat(suite.suite().status()).isEqualTo(before);
    }

    /** The JVM ends by itself, before it runs anything, when it cannot use a cache that it is told to insist on. */
    @Test
    void aRecordedRunLeavesACacheThatTheNextStartUses() throws Exception {
        gateway().orElseThrow().destroyForcibly();
        awaitThatItIsGone().until(() -> gateway().isEmpty());
        try (Startup _ = suite.suite().startRecording(Progress.SILENT)) {
            suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data();
        }

        Path cache = suite.suite().cache(Application.GATEWAY).orElseThrow();
        Process insisting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:AOTMode=on",
                        "-XX:AOTCache=" + cache,
                        "-cp",
                        RunningSuite.ROOT
                                .resolve("gateway/target/quarkus-app/quarkus-run.jar")
                                .toString(),
                        "-version")
                .inheritIO()
                .start();
        assertThat(insisting.waitFor()).isZero();

        try (Startup again = suite.suite().start(Progress.SILENT)) {
            assertThat(gateway().orElseThrow().info().arguments().orElseThrow()).contains("-XX:AOTCache=" + cache);
            suite.as(DemoUser.VIEWER).run("AccountCard", BANK).data();
            again.keep();
        }
    }

    private Optional<ProcessHandle> gateway() {
        return suite.suite().status().stream()
                .filter(process -> process.name().equals("gateway") && process.isUp())
                .findFirst()
                .flatMap(process -> ProcessHandle.of(process.pid()));
    }

    private void awaitThatNothingIsUp() {
        awaitThatItIsGone().until(() -> suite.suite().status().stream().noneMatch(ProcessStatus::isUp));
    }

    private static ConditionFactory awaitThatItIsGone() {
        return await("that a killed process is gone").atMost(Duration.ofSeconds(20));
    }
}
