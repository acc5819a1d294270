package dev.kontor.kpi.smart.api;

import dev.kontor.kpi.smart.SmartCriterion;
import dev.kontor.kpi.smart.SmartGap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code SmartGap}. */
@Type("SmartGap")
@Description("A SMART criterion that is not met, and what to do about it.")
public record SmartGapView(
        @NonNull @Description("Which.") SmartCriterion criterion,

        @NonNull @Description("For people, in the request's language.")
        String reason) {

    static List<SmartGapView> of(List<SmartGap> gaps, Locale locale) {
        SmartReasons reasons = SmartReasons.in(locale);
        return gaps.stream()
                .map(gap -> new SmartGapView(gap.criterion(), reasons.of(gap)))
                .toList();
    }
}
