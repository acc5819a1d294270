package dev.kontor.cli;

import dev.kontor.cli.suite.Health;
import dev.kontor.cli.suite.ProcessStatus;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

@Command(
        name = "status",
        description = "Tells of each process whether it is up, its port and its health; fails unless all are ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Context context;

    StatusCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<ProcessStatus> processes = context.suite().status();
        processes.forEach(process -> context.console().print(line(process)));
        boolean allReady = processes.stream().allMatch(process -> process.health() == Health.READY);
        return allReady ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String line(ProcessStatus process) {
        String health = process.health().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return process.isUp()
                ? String.format(
                        Locale.ROOT,
                        "%-17s up    %5d  %-11s pid %d",
                        process.name(),
                        process.port(),
                        health,
                        process.pid())
                : String.format(Locale.ROOT, "%-17s down  %5d", process.name(), process.port());
    }
}
