package dev.kontor.cli;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.report.Progress;
import java.io.PrintStream;

/**
 * What people see. Results go to standard output, everything else to standard error, so that results can be piped.
 *
 * <p>On a terminal, work in progress is one line that is written over; elsewhere only what is done is told.
 */
final class Console implements Progress {
    private static final String CLEAR_LINE = "\r\033[K";
    private static final int SUBJECT_WIDTH = 17;

    private final PrintStream result;
    private final PrintStream news;
    /** Only the shell can tell whether standard error is a terminal. */
    private final boolean live = Boolean.getBoolean("kontor.terminal");

    private final boolean coloured = live && System.getenv("NO_COLOR") == null;

    Console() {
        this(System.out, System.err);
    }

    Console(PrintStream result, PrintStream news) {
        this.result = result;
        this.news = news;
    }

    /** A line of the command's result. */
    void print(String line) {
        clear();
        result.println(line);
    }

    /** A line beside the result. */
    void say(String line) {
        clear();
        news.println(line);
    }

    @Override
    public void working(String what) {
        if (live) {
            news.print(CLEAR_LINE + "  … " + what);
            news.flush();
        }
    }

    @Override
    public void done(String subject, String detail) {
        say("  " + green("✓") + " " + subject + " ".repeat(Math.max(1, SUBJECT_WIDTH - subject.length())) + "  "
                + detail);
    }

    void fail(Failure failure) {
        say("kontor: " + failure.sentence());
        if (!failure.details().isEmpty()) {
            say("");
            failure.details().forEach(line -> say("    " + line));
        }
    }

    String bold(String text) {
        return coloured ? "\033[1m" + text + "\033[0m" : text;
    }

    private String green(String text) {
        return coloured ? "\033[32m" + text + "\033[0m" : text;
    }

    private void clear() {
        if (live) {
            news.print(CLEAR_LINE);
            news.flush();
        }
    }
}
