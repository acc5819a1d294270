package dev.kontor.gateway.http;

import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.http.Finding.Candidate;
import dev.kontor.gateway.http.Finding.Unread;
import dev.kontor.gateway.http.SubgraphSettings.Known;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Subgraphs that say themselves what they offer: their SDL is asked for and composed. There is nothing until all have answered
 * once; from then on one that is silent is taken for unchanged. What is the same as before is not composed again.
 */
final class SubgraphsSource implements SupergraphSource {

    private static final Logger LOG = Logger.getLogger(SubgraphsSource.class);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Vertx vertx;
    private final List<Known> subgraphs;
    private final Function<Known, Future<String>> question;
    private final Function<List<SubgraphSdl>, Composition> composer;
    private final Map<Known, String> answers = new HashMap<>();
    private List<SubgraphSdl> composed = List.of();
    private Candidate candidate = new Candidate.None();

    /**
     * @param subgraphs with URLs, in the order in which they are composed
     * @param question asks for the SDL of one
     * @param composer is run on a thread that may wait, for one set of subgraphs at a time
     */
    SubgraphsSource(
            Vertx vertx,
            List<Known> subgraphs,
            Function<Known, Future<String>> question,
            Function<List<SubgraphSdl>, Composition> composer) {
        this.vertx = vertx;
        this.subgraphs = List.copyOf(subgraphs);
        this.question = question;
        this.composer = composer;
    }

    @Override
    public Future<Finding> look() {
        // Those that have answered at the start need not do so again and again for those that have not.
        List<Known> asked = isComplete()
                ? subgraphs
                : subgraphs.stream()
                        .filter(subgraph -> !answers.containsKey(subgraph))
                        .toList();
        List<Future<Optional<Unread>>> asking = asked.stream().map(this::ask).toList();
        return Future.join(asking)
                .compose(all -> compose())
                .map(found -> new Finding(
                        found,
                        asking.stream()
                                .flatMap(answer -> answer.result().stream())
                                .toList()));
    }

    private boolean isComplete() {
        return answers.size() == subgraphs.size();
    }

    private Future<Optional<Unread>> ask(Known subgraph) {
        return question.apply(subgraph)
                .map(sdl -> {
                    answers.put(subgraph, sdl);
                    return Optional.<Unread>empty();
                })
                .otherwise(failure -> Optional.of(new Unread(SubgraphSdlClient.explain(subgraph, failure), failure)));
    }

    private Future<Candidate> compose() {
        if (!isComplete()) {
            return Future.succeededFuture(candidate);
        }
        List<SubgraphSdl> now = new ArrayList<>();
        for (Known subgraph : subgraphs) {
            now.add(new SubgraphSdl(subgraph.name(), subgraph.url().orElse(""), answers.getOrDefault(subgraph, "")));
        }
        if (now.equals(composed)) {
            return Future.succeededFuture(candidate);
        }
        return vertx.executeBlocking(() -> compose(now)).map(found -> {
            composed = now;
            candidate = Objects.requireNonNull(found);
            return candidate;
        });
    }

    private Candidate compose(List<SubgraphSdl> sdls) {
        long begun = System.nanoTime();
        Composition composition;
        try {
            composition = composer.apply(sdls);
        } catch (RuntimeException | StackOverflowError defect) {
            // It should never happen; if it does, what was served before must be.
            LOG.error("The composer failed", defect);
            return new Candidate.Refused(List.of("The subgraphs could not be composed: " + defect));
        }
        LOG.infof("Composing %d subgraphs took %.0f ms.", sdls.size(), (System.nanoTime() - begun) / NANOS_PER_MILLI);
        composition.hints().forEach(hint -> LOG.debug(hint));
        return switch (composition) {
            case Composition.Composed supergraph -> new Candidate.Supergraph(supergraph.supergraphSdl());
            case Composition.Refused refused ->
                new Candidate.Refused(refused.errors().stream()
                        .map(CompositionError::toString)
                        .toList());
        };
    }
}
