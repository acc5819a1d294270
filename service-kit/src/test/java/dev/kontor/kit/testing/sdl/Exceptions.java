package dev.kontor.kit.testing.sdl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the suite's schemas may do against a rule, as {@code graph/lint-exceptions.txt} lists it: lines with a rule and the
 * coordinates it is not for, in which {@code *} stands for anything, and below them, indented, the reason.
 */
record Exceptions(List<Entry> all) {

    record Entry(String rule, String coordinates, Pattern pattern) {

        static Entry of(String rule, String coordinates) {
            String regex =
                    Stream.of(coordinates.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            return new Entry(rule, coordinates, Pattern.compile(regex));
        }

        boolean excuses(Violation violation) {
            return violation.rule().equals(rule)
                    && pattern.matcher(violation.coordinate()).matches();
        }
    }

    static Exceptions read(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Exceptions parse(List<String> lines) {
        List<Entry> all = new ArrayList<>();
        boolean reasoned = true;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            reasoned = line.startsWith(" ");
            if (!reasoned) {
                String[] words = line.split(" +");
                Stream.of(words).skip(1).map(word -> Entry.of(words[0], word)).forEach(all::add);
            }
        }
        if (!reasoned) {
            throw new IllegalArgumentException("the last exception has no reason");
        }
        return new Exceptions(List.copyOf(all));
    }

    boolean excuse(Violation violation) {
        return all.stream().anyMatch(exception -> exception.excuses(violation));
    }

    /** Those that excuse none of the violations. */
    List<String> idle(List<Violation> violations) {
        return all.stream()
                .filter(exception -> violations.stream().noneMatch(exception::excuses))
                .map(exception -> exception.rule() + " " + exception.coordinates())
                .toList();
    }
}
