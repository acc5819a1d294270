package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ConstValue;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of different arguments of a directive that is there once. */
final class ArgumentStrategies {

    private ArgumentStrategies() {}

    static boolean knows(FederationDirective directive) {
        return switch (directive) {
            case REQUIRES_SCOPES, POLICY, COST, LIST_SIZE -> true;
            default -> false;
        };
    }

    /** Null when there would be too many alternatives of scopes or policies. */
    static @Nullable SequencedMap<String, ConstValue> merge(FederationDirective directive, List<Applied> all) {
        SequencedMap<String, ConstValue> merged = new LinkedHashMap<>();
        switch (directive) {
            case REQUIRES_SCOPES -> {
                return conjunction("scopes", all);
            }
            case POLICY -> {
                return conjunction("policies", all);
            }
            case COST -> greatest(merged, "weight", all);
            case LIST_SIZE -> {
                greatest(merged, "assumedSize", all);
                together(merged, "slicingArguments", all);
                together(merged, "sizedFields", all);
                boolean one = all.stream().allMatch(each -> each.flag("requireOneSlicingArgument", true));
                merged.put("requireOneSlicingArgument", new ConstValue.Bool(one));
            }
            default -> throw new IllegalArgumentException("Expected a directive with a strategy, got " + directive);
        }
        return merged;
    }

    private static @Nullable SequencedMap<String, ConstValue> conjunction(String argument, List<Applied> all) {
        ConstValue conjunction = Conjunction.of(given(all, argument));
        if (conjunction == null) {
            return null;
        }
        SequencedMap<String, ConstValue> merged = new LinkedHashMap<>();
        merged.put(argument, conjunction);
        return merged;
    }

    private static List<ConstValue> given(List<Applied> all, String argument) {
        return all.stream()
                .flatMap(each -> Stream.ofNullable(each.arguments().get(argument)))
                .toList();
    }

    private static void greatest(SequencedMap<String, ConstValue> merged, String argument, List<Applied> all) {
        given(all, argument).stream()
                .filter(ConstValue.Int.class::isInstance)
                .map(each -> ((ConstValue.Int) each).value())
                .max(Comparator.<BigInteger>naturalOrder())
                .ifPresent(value -> merged.put(argument, new ConstValue.Int(value)));
    }

    private static void together(SequencedMap<String, ConstValue> merged, String argument, List<Applied> all) {
        LinkedHashSet<ConstValue> items = new LinkedHashSet<>();
        List<ConstValue> lists = given(all, argument);
        lists.forEach(each -> {
            if (each instanceof ConstValue.Items list) {
                items.addAll(list.items());
            }
        });
        if (lists.stream().anyMatch(ConstValue.Items.class::isInstance)) {
            merged.put(argument, new ConstValue.Items(List.copyOf(items)));
        }
    }
}
