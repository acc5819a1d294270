package dev.kontor.gateway.composition.link;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Version of a specification; prints as in its URL, {@code v2.3}. */
public record SpecVersion(int major, int minor) implements Comparable<SpecVersion> {

    private static final Pattern TEXT = Pattern.compile("v(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<SpecVersion> ORDER =
            Comparator.comparingInt(SpecVersion::major).thenComparingInt(SpecVersion::minor);

    /** Reads {@code v2.3}; null when it is no version. */
    static @Nullable SpecVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new SpecVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    public boolean isAtLeast(SpecVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(SpecVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "v" + major + "." + minor;
    }
}
