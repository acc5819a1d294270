package dev.kontor.gateway.runtime;

import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides for each request which labels of progressive overrides are active. {@code percent(5)} is for five of a hundred
 * requests, chosen at random; any other label is when it was switched on.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/guides/migrate-fields#percentage-based-overrides">Percentage-based
 *     overrides</a>
 */
public final class Overrides {

    private static final Pattern PERCENT = Pattern.compile("percent\\((\\d{1,2}(?:\\.\\d{1,8})?|100)\\)");

    private final Set<String> switchedOn;
    private final DoubleSupplier percent;

    /**
     * @param switchedOn the labels that are active for every request
     * @param percent a number from 0 to less than 100, another one each time
     */
    public Overrides(Set<String> switchedOn, DoubleSupplier percent) {
        this.switchedOn = Set.copyOf(switchedOn);
        this.percent = percent;
    }

    /** Those of the labels that are active for one request. */
    Set<String> active(Set<String> labels) {
        return labels.isEmpty()
                ? Set.of()
                : labels.stream().filter(this::isActive).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isActive(String label) {
        Matcher share = PERCENT.matcher(label);
        return switchedOn.contains(label)
                || (share.matches() && percent.getAsDouble() < Double.parseDouble(share.group(1)));
    }
}
