package dev.kontor.accounts.account.domain;

import dev.kontor.kit.text.TextRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields of one input and collects what is wrong with them, so that a person learns of all mistakes at once.
 * Texts are returned trimmed.
 */
public final class InputCheck {

    public static final int MAX_NAME = 200;
    public static final int MAX_INDUSTRY = 100;
    public static final int MAX_SUBJECT = 200;
    public static final int MAX_IDEMPOTENCY_KEY = 200;

    // RFC 5321, section 4.5.3.1.3, less the angle brackets.
    private static final int MAX_EMAIL = 254;

    // Only what every address has: whether one exists is known when mail arrives.
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<Violation> violations = new ArrayList<>();

    /** The value that was made of the input, or what was found wrong with it. */
    public <T> Checked<T> result(Supplier<T> value) {
        return violations.isEmpty() ? new Checked.Valid<>(value.get()) : new Checked.Invalid<>(violations);
    }

    public String name(String field, String text) {
        return text(field, text, MAX_NAME, Rule.NAME_BLANK, Rule.NAME_TOO_LONG, Rule.NAME_CONTROL_CHARACTER);
    }

    public String text(String field, String text, int maxLength) {
        return text(field, text, maxLength, Rule.TEXT_BLANK, Rule.TEXT_TOO_LONG, Rule.TEXT_CONTROL_CHARACTER);
    }

    public @Nullable String optionalText(String field, @Nullable String text, int maxLength) {
        return text == null ? null : text(field, text, maxLength);
    }

    public @Nullable String email(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String email = text(field, text, MAX_EMAIL);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            add(field, Rule.EMAIL_MALFORMED, "This is no e-mail address.");
        }
        return email;
    }

    public void rating(String field, int score) {
        if (!RatingScores.inRange(score)) {
            add(
                    field,
                    Rule.RATING_OUT_OF_RANGE,
                    "A rating is %d to %d, not %d.".formatted(RatingScores.MIN, RatingScores.MAX, score));
        }
    }

    public void add(String field, Rule rule, String message) {
        violations.add(new Violation(field, rule, message));
    }

    /** A caller's idempotency key; null for none. */
    public @Nullable String idempotencyKey(@Nullable String key) {
        return optionalText("idempotencyKey", key, MAX_IDEMPOTENCY_KEY);
    }

    private String text(String field, String text, int maxLength, Rule blank, Rule tooLong, Rule controlCharacter) {
        String trimmed = text.strip();
        new TextRule(maxLength).check(trimmed).ifPresent(fault -> {
            switch (fault) {
                case BLANK -> add(field, blank, "This must not be blank.");
                case TOO_LONG -> add(field, tooLong, "This is longer than %d characters.".formatted(maxLength));
                case MALFORMED ->
                    add(field, controlCharacter, "This must not contain control characters or line breaks.");
            }
        });
        return trimmed;
    }
}
