package dev.kontor.kpi.reading;

import dev.kontor.kpi.subject.Subject;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which KPIs of a subject to read.
 *
 * @param subject whom they are about
 * @param codes only these; null for all that the subject has
 * @param asOf as they stood on that day, by what was known then; null for now
 */
public record KpiSelection(
        Subject subject,
        @Nullable Set<String> codes,
        @Nullable LocalDate asOf) {

    public KpiSelection {
        codes = codes == null ? null : Set.copyOf(codes);
    }

    /** One KPI as it stands now. */
    public static KpiSelection of(KpiId id) {
        return new KpiSelection(id.subject(), Set.of(id.code()), null);
    }
}
