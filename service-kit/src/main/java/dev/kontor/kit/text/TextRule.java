package dev.kontor.kit.text;

import java.util.Optional;

/**
 * What a short text may be: something to see, of bounded length, on one line.
 *
 * @param longest most characters, counted as code points: an emoji outside the basic plane is one
 */
public record TextRule(int longest) {

    /** What may be wrong with a text; when it is several things, the first of them is told. */
    public enum Fault {
        /** Nothing of it can be seen. */
        BLANK,
        /** It has too many characters. */
        TOO_LONG,
        /**
         * It holds control characters, line breaks, halves of surrogate pairs, which UTF-8 cannot write, or what turns the
         * direction of the text after it.
         */
        MALFORMED
    }

    public TextRule {
        if (longest < 1) {
            throw new IllegalArgumentException("a text has room for at least one character: " + longest);
        }
    }

    /** What is wrong with the text; empty when it keeps the rule. */
    public Optional<Fault> check(String text) {
        if (text.codePoints().noneMatch(TextRule::isVisible)) {
            return Optional.of(Fault.BLANK);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Fault.TOO_LONG);
        }
        return text.codePoints().anyMatch(TextRule::isMalformed) ? Optional.of(Fault.MALFORMED) : Optional.empty();
    }

    private static boolean isMalformed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            // The separators break lines as well, and count as control characters to PostgreSQL.
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turnsDirection(codePoint);
            default -> false;
        };
    }

    /**
     * Embeddings, overrides and isolates: they make a text look like another one, and what is printed after it as well.
     * Names in scripts that run from right to left need none of them.
     *
     * @see <a href="https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing">Unicode, UTR 36</a>
     */
    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Format characters and marks change others, e.g. join emoji, but show nothing by themselves. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> !isMalformed(codePoint) && !isFiller(codePoint);
        };
    }

    /** Hangul fillers and the empty Braille pattern: letters and a symbol by their category, blank to the eye. */
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
            default -> false;
        };
    }
}
