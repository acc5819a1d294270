package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.insight.Benchmark;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.Peers;
import dev.kontor.kpi.reading.PeersKey;
import dev.kontor.kpi.subject.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of one KPI in one period, of accounts that are peers: worked out once for all accounts that are compared so.
 *
 * @param peers which accounts
 * @param code which KPI
 * @param period the period, at the KPI's cadence
 * @param knownBefore by what was known then; null for now
 */
record PeerComparison(
        Peers peers, String code, Period period, @Nullable Instant knownBefore) {

    /** A week may begin six days before the period that it counts towards: that is where its Thursday lies. */
    private static final int LONGEST_OVERLAP = 6;

    /** One account's value. */
    record Standing(Subject.Account account, BigDecimal value) {}

    static Optional<PeerComparison> of(Kpi kpi, Peers peers) {
        return Optional.ofNullable(kpi.currentPeriod())
                .map(period -> new PeerComparison(peers, kpi.definition().code(), period, kpi.knownBefore()));
    }

    /** What to load. */
    Set<PeersKey> keys(Catalogue catalogue) {
        // Growth looks a period back; growth of growth two.
        long back = catalogue.withInputs(code).stream()
                .filter(input -> catalogue.get(input).derivation() instanceof Derivation.GrowthOf)
                .count();
        return catalogue.recordedInputs(code).stream()
                .map(input -> new PeersKey(
                        peers, input, period.plus(-back).start().minusDays(LONGEST_OVERLAP), period.end(), knownBefore))
                .collect(Collectors.toSet());
    }

    /** The accounts that have a value, by value. */
    List<Standing> standings(Catalogue catalogue, Map<PeersKey, Map<Subject.Account, List<Observation>>> found) {
        Map<Subject.Account, Map<String, List<Observation>>> byAccount = new HashMap<>();
        keys(catalogue)
                .forEach(key -> found.getOrDefault(key, Map.of())
                        .forEach((account, observations) -> byAccount
                                .computeIfAbsent(account, _ -> new HashMap<>())
                                .put(key.code(), observations)));
        return byAccount.entrySet().stream()
                .flatMap(entry -> value(new SubjectHistory(catalogue, entry.getValue()))
                        .map(value -> new Standing(entry.getKey(), value))
                        .stream())
                .sorted(Comparator.comparing(Standing::value))
                .toList();
    }

    private Optional<BigDecimal> value(SubjectHistory history) {
        return Optional.ofNullable(
                        history.timeline(code, period.granularity(), null).at(period))
                .map(Measured::value);
    }

    /** The standing of one of the accounts among the others. */
    static Optional<Benchmark> benchmark(Kpi kpi, List<Standing> standings) {
        Measured current = kpi.current();
        if (current == null) {
            return Optional.empty();
        }
        List<BigDecimal> others = standings.stream()
                .filter(standing -> !standing.account().equals(kpi.id().subject()))
                .map(Standing::value)
                .toList();
        return Optional.ofNullable(Benchmark.of(current.value(), others, kpi.preference()));
    }
}
