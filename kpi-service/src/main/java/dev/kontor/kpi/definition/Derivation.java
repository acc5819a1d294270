package dev.kontor.kpi.definition;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the values of a KPI come from. */
public sealed interface Derivation {

    /** Codes of the KPIs it is computed from; empty when recorded. */
    Set<String> inputs();

    /** As written in the catalogue; null when recorded. */
    @Nullable String text();

    /** Reads the catalogue's notation: nothing, {@code GROWTH(CODE)}, or a formula over codes. */
    static Derivation parse(@Nullable String text) {
        if (text == null) {
            return new Recorded();
        }
        Matcher growth = GrowthOf.NOTATION.matcher(text);
        return growth.matches() ? new GrowthOf(growth.group(1)) : new Computed(new Formula(text));
    }

    /** Whether the text is {@code GROWTH(CODE)}. */
    static boolean isGrowth(String text) {
        return GrowthOf.NOTATION.matcher(text).matches();
    }

    /** Measured and recorded. */
    record Recorded() implements Derivation {

        @Override
        public Set<String> inputs() {
            return Set.of();
        }

        @Override
        public @Nullable String text() {
            return null;
        }
    }

    /**
     * Growth in percent on the period before.
     *
     * @param code the KPI that grows
     */
    record GrowthOf(String code) implements Derivation {

        private static final Pattern NOTATION = Pattern.compile("GROWTH\\(([A-Z][A-Z0-9_]*)\\)");

        @Override
        public Set<String> inputs() {
            return Set.of(code);
        }

        @Override
        public String text() {
            return "GROWTH(" + code + ")";
        }
    }

    /**
     * A formula over the inputs' values of the same period, after their roll-up.
     *
     * @param formula the formula
     */
    record Computed(Formula formula) implements Derivation {

        @Override
        public Set<String> inputs() {
            return formula.inputs();
        }

        @Override
        public String text() {
            return formula.text();
        }
    }
}
