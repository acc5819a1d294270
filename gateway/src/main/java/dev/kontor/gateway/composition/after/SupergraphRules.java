package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.report.Report;
import java.util.List;

/**
 * A supergraph that was merged without an error → what is wrong with it as a whole. Rules that rest on others are asked
 * only when those found nothing.
 */
public final class SupergraphRules {

    /** One demand on the supergraph. */
    @FunctionalInterface
    interface Rule {

        /** Reports what does not meet it. */
        void check(Merged merged, Report report);
    }

    private static final List<List<Rule>> STAGES = List.of(
            List.of(InterfaceFieldsImplemented::check, RequiresOnSupergraph::check, AccessOnRequires::check),
            List.of(MergedInterfaces::check, MergedInputs::check, MergedDirectives::check),
            List.of(Inaccessible::check));

    private SupergraphRules() {}

    public static void check(Merged merged, Report report) {
        for (List<Rule> stage : STAGES) {
            stage.forEach(rule -> rule.check(merged, report));
            if (report.hasErrors()) {
                return;
            }
        }
    }
}
