package dev.kontor.cli;

import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.rebuild.RebuildClient;
import dev.kontor.cli.rebuild.RebuildClient.Progress;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.suite.Application;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(
        name = "rebuild",
        description = "Makes again what kpi-service keeps of other data, and waits until it is done.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class RebuildCommand extends CommandGroup {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Context context;

    RebuildCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "standings",
            description = "How all KPIs stand, from what was measured and aimed at.",
            mixinStandardHelpOptions = true)
    void standings() {
        rebuild("/rebuild/standings", "standings");
    }

    @Command(
            name = "accounts-copy",
            description = "kpi-service's copy of accounts' facts, from accounts-service's change feed.",
            mixinStandardHelpOptions = true)
    void accountsCopy() {
        rebuild("/rebuild/accounts-copy", "accounts");
    }

    private void rebuild(String path, String what) {
        var client = new RebuildClient(Application.KPI.url(context.ports(), path), context.token(DemoUser.OPERATOR));
        if (!client.begin()) {
            context.console().say("One is under way already.");
        }
        Progress progress = client.progress();
        while (progress.isRunning()) {
            context.console()
                    .working(String.format(Locale.ROOT, "%,d of %,d %s", progress.done(), progress.total(), what));
            pause();
            progress = client.progress();
        }
        if (!progress.isDone()) {
            throw new Failure("It was interrupted after %d of %d %s: begin it again."
                    .formatted(progress.done(), progress.total(), what));
        }
        context.console().print("%d %s rebuilt".formatted(progress.done(), what));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted; the rebuild goes on.", e);
        }
    }
}
