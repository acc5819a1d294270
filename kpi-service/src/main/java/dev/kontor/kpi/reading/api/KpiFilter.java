package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code KpiFilter}: all given parts must hold. */
@Input("KpiFilter")
@Description("Filter of KPIs; all given parts must hold.")
public record KpiFilter(
        @Description("Any of these codes.") @Nullable List<@NonNull String> codes,

        @Description("Any of these perspectives.") @Nullable List<@NonNull KpiPerspective> perspectives,

        @Description("Any of these statuses.") @Nullable List<@NonNull KpiStatus> statuses) {

    static final KpiFilter NONE = new KpiFilter(null, null, null);

    /** The codes to read at all. */
    @Nullable Set<String> codeSet() {
        return codes == null ? null : Set.copyOf(codes);
    }

    boolean accepts(Kpi kpi) {
        return (perspectives == null || perspectives.contains(kpi.definition().perspective()))
                && (statuses == null || statuses.contains(kpi.status()));
    }
}
