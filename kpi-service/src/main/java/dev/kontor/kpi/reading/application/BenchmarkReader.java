package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.insight.Benchmark;
import dev.kontor.kpi.insight.PeerGroup;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.PeerData;
import dev.kontor.kpi.reading.Peers;
import dev.kontor.kpi.reading.PeersKey;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares KPIs with those of peers: two statements, however many accounts, KPIs and groups. Like is compared with like: a
 * peer counts with its value in the KPI's own current period, so that nobody's October is held against another's March, and
 * that period alone has to be read.
 */
@ApplicationScoped
public class BenchmarkReader {

    private final PeerData data;

    BenchmarkReader(PeerData data) {
        this.data = data;
    }

    /**
     * What is asked.
     *
     * @param kpi of which KPI
     * @param group among whom
     */
    public record Question(Kpi kpi, PeerGroup group) {}

    /** The benchmark of each; empty for the company, which has no peers, and where the rule gives none. */
    public Uni<List<Optional<Benchmark>>> read(List<Question> questions) {
        Set<Subject.Account> accounts = questions.stream()
                .map(question -> question.kpi().id().subject())
                .flatMap(subject -> subject instanceof Subject.Account account ? Stream.of(account) : Stream.empty())
                .collect(Collectors.toSet());
        return accounts.isEmpty()
                ? Uni.createFrom().item(none(questions))
                : data.facts(accounts).flatMap(facts -> read(questions, facts));
    }

    private Uni<List<Optional<Benchmark>>> read(List<Question> questions, Map<Subject.Account, PeerData.Facts> facts) {
        List<Optional<PeerComparison>> comparisons = questions.stream()
                .map(question -> peers(question, facts).flatMap(peers -> PeerComparison.of(question.kpi(), peers)))
                .toList();
        // All KPIs of a request are read with one catalogue at a time; each is asked with its own.
        Map<PeerComparison, Kpi> distinct = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Kpi kpi = questions.get(i).kpi();
            comparisons.get(i).ifPresent(comparison -> distinct.putIfAbsent(comparison, kpi));
        }
        if (distinct.isEmpty()) {
            return Uni.createFrom().item(none(questions));
        }
        List<PeersKey> keys = distinct.entrySet().stream()
                .flatMap(entry -> entry.getKey().keys(entry.getValue().catalogue()).stream())
                .distinct()
                .toList();
        return data.observations(keys).map(found -> {
            Map<PeerComparison, List<PeerComparison.Standing>> standings = new HashMap<>();
            distinct.forEach(
                    (comparison, kpi) -> standings.put(comparison, comparison.standings(kpi.catalogue(), found)));
            List<Optional<Benchmark>> benchmarks = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                Kpi kpi = questions.get(i).kpi();
                benchmarks.add(comparisons
                        .get(i)
                        .map(comparison -> standings.getOrDefault(comparison, List.of()))
                        .flatMap(others -> PeerComparison.benchmark(kpi, others)));
            }
            return benchmarks;
        });
    }

    private static Optional<Peers> peers(Question question, Map<Subject.Account, PeerData.Facts> facts) {
        return switch (question.kpi().id().subject()) {
            case Subject.Company company -> Optional.empty();
            case Subject.Account account ->
                Optional.ofNullable(facts.get(account)).flatMap(known -> switch (question.group()) {
                    case SAME_TIER -> Optional.of(known.tier());
                    case SAME_INDUSTRY -> Optional.ofNullable(known.industry());
                    case PORTFOLIO -> Optional.of(Peers.ALL);
                });
        };
    }

    private static List<Optional<Benchmark>> none(List<Question> questions) {
        return questions.stream().map(_ -> Optional.<Benchmark>empty()).toList();
    }
}
