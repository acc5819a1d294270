package dev.kontor.cli.report;

import java.util.List;

/** Something a person can put right: one sentence that says what and how, then lines that show the cause, if any. */
public final class Failure extends RuntimeException {
    private final String sentence;
    private final List<String> details;

    public Failure(String sentence) {
        this(sentence, List.of());
    }

    public Failure(String sentence, List<String> details) {
        super(details.isEmpty() ? sentence : sentence + "\n  " + String.join("\n  ", details));
        this.sentence = sentence;
        this.details = List.copyOf(details);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.details = List.of();
    }

    public String sentence() {
        return sentence;
    }

    public List<String> details() {
        return details;
    }
}
