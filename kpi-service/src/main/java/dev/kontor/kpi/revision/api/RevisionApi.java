package dev.kontor.kpi.revision.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.api.KpiView;
import dev.kontor.kpi.revision.RevisionKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** {@code Kpi.revisions}. */
@GraphQLApi
public class RevisionApi {

    private final RevisionLoader loader;

    RevisionApi(RevisionLoader loader) {
        this.loader = loader;
    }

    @Description(
            "Every value ever recorded for the period of that day, newest first, the 100 newest at most: corrections"
                    + " supersede, never erase. Null for a KPI that is computed: its inputs have them.")
    public Uni<@Nullable List<@NonNull RevisionView>> revisions(
            @Source KpiView view,
            @Name("periodOn") @NonNull @Description("Any day of the period.") Date periodOn,
            @Name("segment") @Description("One segment only.") @Nullable String segment) {
        Kpi kpi = view.kpi();
        if (kpi.definition().isDerived()) {
            return Uni.createFrom().nullItem();
        }
        if (segment != null && segment.indexOf('\0') >= 0) {
            return Uni.createFrom().item(List.of()); // no segment is called so, and PostgreSQL cannot be asked
        }
        Period period = Period.containing(periodOn.value(), kpi.definition().cadence());
        return loader.load(new RevisionKey(kpi.id(), period, segment, kpi.knownBefore()))
                .map(found -> found.stream().map(RevisionView::of).toList());
    }
}
