package dev.kontor.kpi.problem;

import dev.kontor.kit.text.TextRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A short text that somebody fills in.
 *
 * @param name of the input field, e.g. {@code source}
 * @param rule what the text may be
 */
public record TextField(String name, TextRule rule) {

    /** With so many characters at most. */
    public TextField(String name, int longest) {
        this(name, new TextRule(longest));
    }

    /** What is wrong with the text. */
    public Optional<Problem.Invalid> check(String text, List<String> path) {
        return rule.check(text).map(fault -> new Problem.Invalid(message(fault), path, prefix() + "_" + fault.name()));
    }

    private String message(TextRule.Fault fault) {
        return switch (fault) {
            case BLANK -> "`%s` must not be blank.".formatted(name);
            case TOO_LONG -> "`%s` has at most %d characters.".formatted(name, rule.longest());
            case MALFORMED ->
                "`%s` must not contain control characters, nor any that turn the direction of text.".formatted(name);
        };
    }

    /** {@code IDEMPOTENCY_KEY} of {@code idempotencyKey}. */
    private String prefix() {
        return name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
