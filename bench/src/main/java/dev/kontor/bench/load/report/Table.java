package dev.kontor.bench.load.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table in Markdown, its columns aligned for those who read it as it is. The first column is text, others are figures. */
public final class Table {

    /** What stands where there is no figure. */
    public static final String NONE = "–";

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... head) {
        this.head = List.of(head);
    }

    public Table row(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(Collections.nCopies(head.size() - cells.size(), NONE));
        rows.add(row);
        return this;
    }

    /** Three digits or so: more would be noise. */
    public static String figure(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        double size = Math.abs(value);
        String digits = size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, digits, value);
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, head.size())
                .map(column -> Math.max(
                        head.get(column).length(),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .toArray();
        StringBuilder out = new StringBuilder();
        print(out, head, widths);
        for (int column = 0; column < widths.length; column++) {
            out.append(column == 0 ? "|:" : "|-")
                    .append("-".repeat(widths[column]))
                    .append(column == 0 ? "-" : ":");
        }
        out.append("|\n");
        rows.forEach(row -> print(out, row, widths));
        return out.toString();
    }

    private static void print(StringBuilder out, List<String> row, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            out.append("| ")
                    .append(column == 0 ? row.get(column) + padding : padding + row.get(column))
                    .append(' ');
        }
        out.append("|\n");
    }
}
