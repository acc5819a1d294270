package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.report.Report;

/**
 * What is left of the supergraph without its inaccessible elements is a schema again.
 *
 * @see <a href="https://specs.apollo.dev/inaccessible/v0.2/">inaccessible</a>
 */
final class Inaccessible {

    private Inaccessible() {}

    static void check(Merged merged, Report report) {
        InaccessibleTypes.check(merged, report);
        InaccessibleFields.check(merged, report);
        InaccessibleInDefaults.check(merged, report);
        InaccessibleInDirectives.check(merged, report);
    }
}
