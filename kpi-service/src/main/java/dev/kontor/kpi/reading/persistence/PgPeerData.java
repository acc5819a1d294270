package dev.kontor.kpi.reading.persistence;

import dev.kontor.kpi.account.AccountTier;
import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.reading.PeerData;
import dev.kontor.kpi.reading.Peers;
import dev.kontor.kpi.reading.PeersKey;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the few periods that a comparison is about, of all peers together: of each peer that is one place in the index of
 * its measurements, however long its history.
 */
@ApplicationScoped
class PgPeerData implements PeerData {

    private static final String FACTS = "SELECT id, tier, industry FROM account WHERE id = ANY ($1::uuid[])";

    private static final String PEERS_MEASURED = """
            SELECT k.ordinal, m.subject, m.granularity, m.period_start, m.segment, m.value, m.numerator, m.denominator,
                m.sample_size
            FROM unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::timestamptz[])
                WITH ORDINALITY AS k (tier, industry, code, first, last, known_before, ordinal)
            JOIN account a
                ON (k.tier IS NULL OR a.tier = k.tier) AND (k.industry IS NULL OR a.industry = k.industry)
            JOIN measurement m
                ON m.subject = a.id AND m.code = k.code AND m.period_start BETWEEN k.first AND k.last
            """;

    private static final String OBSERVATIONS_NOW = PEERS_MEASURED + """
            WHERE m.superseded_at = 'infinity' AND (k.known_before IS NULL OR m.recorded_at < k.known_before)
            """;

    /** What was in force on earlier days lies in two indexes: part of it still is, part was superseded since. */
    private static final String OBSERVATIONS_THEN = OBSERVATIONS_NOW + "UNION ALL " + PEERS_MEASURED + """
            WHERE m.superseded_at < 'infinity' AND m.superseded_at >= k.known_before AND m.recorded_at < k.known_before
            """;

    private final Pool pool;

    PgPeerData(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Subject.Account, Facts>> facts(Collection<Subject.Account> accounts) {
        UUID[] keys = accounts.stream().map(Subject.Account::key).toArray(UUID[]::new);
        return pool.preparedQuery(FACTS).execute(Tuple.of(keys)).map(rows -> {
            Map<Subject.Account, Facts> facts = new HashMap<>();
            rows.forEach(row -> facts.put(new Subject.Account(row.getUUID("id")), facts(row)));
            return facts;
        });
    }

    private static Facts facts(Row row) {
        String industry = row.getString("industry");
        return new Facts(
                new Peers(AccountTier.valueOf(row.getString("tier")), null),
                industry == null ? null : new Peers(null, industry));
    }

    @Override
    public Uni<Map<PeersKey, Map<Subject.Account, List<Observation>>>> observations(List<PeersKey> keys) {
        Tuple values = Tuple.tuple()
                .addArrayOfString(keys.stream()
                        .map(key -> key.peers().tier())
                        .map(tier -> tier == null ? null : tier.name())
                        .toArray(String[]::new))
                .addArrayOfString(
                        keys.stream().map(key -> key.peers().industry()).toArray(String[]::new))
                .addArrayOfString(keys.stream().map(PeersKey::code).toArray(String[]::new))
                .addArrayOfLocalDate(keys.stream().map(PeersKey::first).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(keys.stream().map(PeersKey::last).toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(
                        keys.stream().map(key -> Columns.utc(key.knownBefore())).toArray(OffsetDateTime[]::new));
        boolean now = keys.stream().allMatch(key -> key.knownBefore() == null);
        return pool.preparedQuery(now ? OBSERVATIONS_NOW : OBSERVATIONS_THEN)
                .execute(values)
                .map(rows -> {
                    Map<PeersKey, Map<Subject.Account, List<Observation>>> found = new HashMap<>();
                    rows.forEach(row -> {
                        PeersKey key = keys.get(Columns.index(row));
                        found.computeIfAbsent(key, _ -> new HashMap<>())
                                .computeIfAbsent(new Subject.Account(row.getUUID("subject")), _ -> new ArrayList<>())
                                .add(Columns.observation(row));
                    });
                    return found;
                });
    }
}
