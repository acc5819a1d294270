package dev.kontor.kit.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in a cell that spreadsheets must not take for a formula, which could read other cells and send them away: it gets an
 * apostrophe before it, with which they begin what is only text.
 *
 * <pre>
 * =1+1    ↔ '=1+1
 * '=1+1   ↔ ''=1+1
 * 't Hooft  stays
 * </pre>
 *
 * <p>An apostrophe is added exactly where one would be taken off, so that what was exported is imported unchanged.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
public final class SpreadsheetCell {

    // The last four are how Japanese keyboards write the first.
    private static final String BEGINS_FORMULA = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern FORMULA = Pattern.compile("'*" + BEGINS_FORMULA);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINS_FORMULA);

    private SpreadsheetCell() {}

    /** What to write of a text; null for an empty cell. */
    public static @Nullable String written(@Nullable String text) {
        return text != null && FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text that was written so. */
    public static String read(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
