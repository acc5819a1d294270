package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.insight.Benchmark;
import dev.kontor.kpi.insight.PeerGroup;
import dev.kontor.kpi.reading.application.BenchmarkReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** {@code Kpi.benchmark}. */
@GraphQLApi
public class BenchmarkApi {

    /** Gathers what the fields of a request ask for. */
    @RequestScoped
    public static class Loader {

        private final TurnLoader<BenchmarkReader.Question, Optional<Benchmark>> loader;

        Loader(BenchmarkReader reader) {
            this.loader = new TurnLoader<>(reader::read);
        }

        Uni<Optional<Benchmark>> load(BenchmarkReader.Question question) {
            return loader.load(question);
        }
    }

    private final Loader loader;

    BenchmarkApi(Loader loader) {
        this.loader = loader;
    }

    @Description(
            "Against peers' values in the current period of this KPI; null with fewer than five peers that have one, and"
                    + " of a band KPI without a target. Tiers and industries are those of today.")
    public Uni<@Nullable BenchmarkView> benchmark(
            @Source KpiView kpi,
            @Name("peers") @DefaultValue("SAME_TIER") @Description("Peers.") @Nullable PeerGroup peers) {
        // SmallRye publishes what has a default as nullable, so that null may come all the same.
        PeerGroup group = Objects.requireNonNullElse(peers, PeerGroup.SAME_TIER);
        return loader.load(new BenchmarkReader.Question(kpi.kpi(), group))
                .map(found -> found.map(BenchmarkView::of).orElse(null));
    }
}
