package dev.kontor.gateway.composition.check.federation;

import java.util.ArrayList;
import java.util.List;

/**
 * Names of the directives that a field set applies: {@code "id @skip(if: true)"} → skip. A {@link
 * dev.kontor.gateway.federation.FieldSet} leaves them out, and must go on doing so for the supergraphs of others. An at sign
 * has no other meaning in GraphQL, but in strings and comments it has none.
 *
 * <p>It goes through the text once: a regular expression for strings would go as deep as they are long.
 */
final class AppliedInText {

    private static final String BLOCK = "\"\"\"";

    private final String text;
    private int at;

    private AppliedInText(String text) {
        this.text = text;
    }

    static List<String> directives(String text) {
        return new AppliedInText(text).directives();
    }

    private List<String> directives() {
        List<String> names = new ArrayList<>();
        while (at < text.length()) {
            switch (text.charAt(at)) {
                case '#' -> skipTo("\n");
                case '"' -> skipString();
                case '@' -> names.add(name());
                default -> at++;
            }
        }
        return names;
    }

    private void skipString() {
        String quote = text.startsWith(BLOCK, at) ? BLOCK : "\"";
        at += quote.length();
        while (at < text.length() && !text.startsWith(quote, at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at += quote.length();
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found;
    }

    private String name() {
        at++;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }
}
