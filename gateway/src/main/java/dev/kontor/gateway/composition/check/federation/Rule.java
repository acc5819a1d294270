package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.view.SchemaView;

/** One demand of federation on a subgraph's schema. */
@FunctionalInterface
interface Rule {

    /** Reports what does not meet it. */
    void check(SchemaView view, Report report);
}
