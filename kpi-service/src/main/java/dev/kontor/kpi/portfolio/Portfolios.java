package dev.kontor.kpi.portfolio;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where portfolios are read. One statement per call. */
public interface Portfolios {

    /** How many accounts have which worst status; those without any KPI count as NO_DATA. */
    Uni<Map<KpiStatus, Integer>> counts(Portfolio portfolio);

    /**
     * A page of accounts, in rank order.
     *
     * @param worst any of these worst statuses; null for all
     */
    Uni<Page<Placed<Subject.Account>>> page(
            Portfolio portfolio, Ranking ranking, @Nullable Set<KpiStatus> worst, PageArguments page);
}
