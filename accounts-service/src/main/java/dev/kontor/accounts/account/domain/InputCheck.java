package dev.kontor.accounts.account.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one input and collects what is wrong with them, so that a person learns of all mistakes at once.
 * Texts are returned trimmed.
 */
final class InputCheck {

    static final int MAX_NAME = 200;
    static final int MAX_INDUSTRY = 100;
    static final int MAX_SUBJECT = 200;
    static final int MAX_IDEMPOTENCY_KEY = 200;

    // RFC 5321, section 4.5.3.1.3, less the angle brackets.
    private static final int MAX_EMAIL = 254;

    // Only what every address has: whether one exists is known when mail arrives.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    String name(String field, String text) {
        return text(field, text, MAX_NAME, Rule.NAME_BLANK, Rule.NAME_TOO_LONG, Rule.NAME_CONTROL_CHARACTER);
    }

    String text(String field, String text, int maxLength) {
        return text(field, text, maxLength, Rule.TEXT_BLANK, Rule.TEXT_TOO_LONG, Rule.TEXT_CONTROL_CHARACTER);
    }

    @Nullable String optionalText(String field, @Nullable String text, int maxLength) {
        return text == null ? null : text(field, text, maxLength);
    }

    @Nullable String email(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String email = text(field, text, MAX_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            add(field, Rule.EMAIL_MALFORMED, "This is no e-mail address.");
        }
        return email;
    }

    void rating(String field, int score) {
        if (!RatingScores.inRange(score)) {
            add(
                    field,
                    Rule.RATING_OUT_OF_RANGE,
                    "A rating is %d to %d, not %d.".formatted(RatingScores.MIN, RatingScores.MAX, score));
        }
    }

    void add(String field, Rule rule, String message) {
        violations.add(new Violation(field, rule, message));
    }

    private String text(String field, String text, int maxLength, Rule blank, Rule tooLong, Rule controlCharacter) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            add(field, blank, "This must not be blank.");
        } else if (trimmed.codePointCount(0, trimmed.length()) > maxLength) {
            add(field, tooLong, "This is longer than %d characters.".formatted(maxLength));
        } else if (trimmed.codePoints().anyMatch(InputCheck::isControlOrHalf)) {
            add(field, controlCharacter, "This must not contain control characters or line breaks.");
        }
        return trimmed;
    }

    private static boolean isControlOrHalf(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
