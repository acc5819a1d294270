package dev.kontor.kpi.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a short text may be: something, of bounded length, without control characters (PostgreSQL cannot even store
 * U+0000).
 *
 * @param field name of the input field, e.g. {@code source}
 * @param longest most characters
 */
public record TextRule(String field, int longest) {

    /** What is wrong with the text. */
    public Optional<Problem.Invalid> check(String text, List<String> path) {
        String rule = field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        if (text.isBlank()) {
            return Optional.of(new Problem.Invalid("`%s` must not be blank.".formatted(field), path, rule + "_BLANK"));
        }
        if (text.length() > longest) {
            return Optional.of(new Problem.Invalid(
                    "`%s` has at most %d characters.".formatted(field, longest), path, rule + "_TOO_LONG"));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Problem.Invalid(
                    "`%s` must not contain control characters.".formatted(field), path, rule + "_MALFORMED"));
        }
        return Optional.empty();
    }
}
