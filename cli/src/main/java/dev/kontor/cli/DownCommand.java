package dev.kontor.cli;

import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops what up has started; the data stays.", mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {
    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        // The first stop of a build takes some seconds longer.
        context.console().working(context.suite().isRecording() ? "stopping, and preparing faster starts" : "stopping");
        List<String> stopped = context.suite().stop();
        context.console()
                .say(stopped.isEmpty() ? "Nothing was running." : "Stopped " + String.join(", ", stopped) + ".");
    }
}
