package dev.kontor.cli.report;

/** Hears how far a longer piece of work has come. */
public interface Progress {
    /** What goes on right now; replaces what was said before. */
    void working(String what);

    /** Something is done, and what became of it. */
    void done(String subject, String result);

    /** For callers that want no news. */
    Progress SILENT = new Progress() {
        @Override
        public void working(String what) {}

        @Override
        public void done(String subject, String result) {}
    };
}
