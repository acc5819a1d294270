package dev.kontor.kpi.graph;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;

/**
 * Gathers keys and loads them at once. A batch is what is asked for within one turn of the event loop: the GraphQL
 * runtime calls all resolvers of a level in one turn. SmallRye's own batches ({@code @Source List}) would not do, they
 * take one set of arguments for all aliases of a field.
 *
 * <p>Made per request. Not thread-safe and need not be: a request stays on its event loop.
 */
public final class TurnLoader<K, V> {

    private final DataLoader<K, V> loader;
    private boolean dispatchIsDue;

    /**
     * For one request.
     *
     * @param batch loads many keys: a value for each, in their order
     */
    public TurnLoader(Function<List<K>, Uni<List<V>>> batch) {
        // Not cached: a second mutation of the same request must see what it wrote.
        this.loader = DataLoaderFactory.newDataLoader(
                keys -> batch.apply(keys).subscribeAsCompletionStage(),
                DataLoaderOptions.newOptions().setCachingEnabled(false).build());
    }

    /** The value of the key, once this turn's keys are loaded. */
    public Uni<V> load(K key) {
        CompletableFuture<V> value = loader.load(key);
        if (!dispatchIsDue) {
            dispatchIsDue = true;
            Objects.requireNonNull(Vertx.currentContext(), "on the event loop").runOnContext(turn -> {
                dispatchIsDue = false;
                // Failures reach whoever waits for a key; the count, unlike the future, may be let go.
                loader.dispatchWithCounts();
            });
        }
        return Uni.createFrom().completionStage(value);
    }
}
