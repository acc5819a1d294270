package dev.kontor.gateway.composition.read;

/**
 * How deep brackets are nested in a text. The parser has a bound of its own, but looks ahead again at each level before it
 * comes there: a megabyte of {@code [} would take it minutes.
 */
final class Nesting {

    private static final String BLOCK = "\"\"\"";

    private Nesting() {}

    /** Brackets in strings and comments do not count. */
    static boolean isDeeperThan(int most, String text) {
        int depth = 0;
        for (int at = 0; at < text.length() && depth <= most; at++) {
            switch (text.charAt(at)) {
                case '[', '{', '(' -> depth++;
                case ']', '}', ')' -> depth--;
                case '#' -> at = endOfLine(text, at);
                case '"' -> at = text.startsWith(BLOCK, at) ? endOfBlock(text, at) : endOfString(text, at);
                default -> {
                    // Names, numbers and the like have no depth.
                }
            }
        }
        return depth > most;
    }

    private static int endOfLine(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** A string that is not closed ends with its line. */
    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int endOfBlock(String text, int start) {
        int at = start + BLOCK.length();
        while (at < text.length() && !text.startsWith(BLOCK, at)) {
            at += text.startsWith("\\" + BLOCK, at) ? 1 + BLOCK.length() : 1;
        }
        return at + BLOCK.length() - 1;
    }
}
