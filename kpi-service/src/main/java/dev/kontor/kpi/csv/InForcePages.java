package dev.kontor.kpi.csv;

import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where measurements in force are read, a page at a time. */
public interface InForcePages {

    /** Most measurements of a page. */
    int PAGE = 500;

    /**
     * The page that follows a measurement, by subject, KPI, period and segment. One statement, which costs the same wherever
     * the page is; what a filter leaves out is looked at, though.
     *
     * @param subject about whom; null for all
     * @param last the last of the page before; null for the first page
     */
    Uni<List<InForce>> after(@Nullable Subject subject, ExportFilter filter, @Nullable InForce last);
}
