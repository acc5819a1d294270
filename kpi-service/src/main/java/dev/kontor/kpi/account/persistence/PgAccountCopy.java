package dev.kontor.kpi.account.persistence;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kpi.account.AccountCopy;
import dev.kontor.kpi.account.AccountFacts;
import dev.kontor.kpi.account.AccountFeed;
import dev.kontor.kpi.rebuild.RebuildProgress;
import dev.kontor.kpi.standing.persistence.AccountSummaries;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The copy in PostgreSQL: rows go in as arrays, so a page is one statement. */
@ApplicationScoped
class PgAccountCopy implements AccountCopy {

    private static final String MANAGER = "AccountManager";

    private static final String STATE = "SELECT generation, cursor, completed_generation FROM account_copy";

    private static final String MOVE = """
            UPDATE account_copy
            SET cursor = $3, completed_generation = CASE WHEN $4 THEN generation ELSE completed_generation END
            WHERE generation = $1 AND cursor IS NOT DISTINCT FROM $2
            """;

    /** Of the same generation, what is newer; of a new one everything, since versions may have been set back. */
    private static final String UPSERT = """
            INSERT INTO account AS known (id, number, name, tier, lifecycle, industry, manager, manager_subject,
                strategic_value, growth_potential, engagement, version, generation)
            SELECT told.*, $13::integer
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[],
                $9::smallint[], $10::smallint[], $11::smallint[], $12::integer[]) AS told
            ON CONFLICT (id) DO UPDATE SET
                number = excluded.number, name = excluded.name, tier = excluded.tier, lifecycle = excluded.lifecycle,
                industry = excluded.industry, manager = excluded.manager, manager_subject = excluded.manager_subject,
                strategic_value = excluded.strategic_value, growth_potential = excluded.growth_potential,
                engagement = excluded.engagement, version = excluded.version, generation = excluded.generation
            WHERE known.generation < excluded.generation OR known.version < excluded.version
            """;

    private static final String FORGET = "DELETE FROM account WHERE generation < $1";

    private static final String BEGIN = "UPDATE account_copy SET generation = generation + 1, cursor = NULL";

    private static final String REBUILD = """
            WITH begun AS (
                UPDATE account_copy SET generation = generation + 1, cursor = NULL
                WHERE generation = completed_generation
                RETURNING generation
            )
            SELECT pg_notify('%s', generation::text) FROM begun
            """.formatted(AccountCopy.REBUILD);

    private static final String PROGRESS = """
            SELECT c.generation = c.completed_generation AS is_complete,
                (SELECT count(*) FROM account a WHERE a.generation = c.generation) AS copied,
                (SELECT count(*) FROM account) AS known
            FROM account_copy c
            """;

    private static final String KNOWN = "SELECT id FROM account WHERE id = ANY ($1::uuid[])";

    /** While a new generation is copied, a number may be of another account already: of that which was told last. */
    private static final String NUMBERED = """
            SELECT DISTINCT ON (number) number, id FROM account WHERE number = ANY ($1::text[])
            ORDER BY number, generation DESC
            """;

    private static final String MANAGED = "SELECT id FROM account WHERE manager_subject = $1 ORDER BY id";

    private final Pool pool;

    PgAccountCopy(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<State> state() {
        return pool.query(STATE).execute().map(rows -> state(rows.iterator().next()));
    }

    private static State state(Row row) {
        return new State(row.getInteger("generation"), row.getString("cursor"), row.getInteger("completed_generation"));
    }

    @Override
    public Uni<Void> apply(State before, AccountFeed.Page page) {
        Tuple move = Tuple.of(before.generation(), before.cursor(), page.cursor(), page.isLast());
        return pool.withTransaction(connection -> connection
                .preparedQuery(MOVE)
                .execute(move)
                .flatMap(moved ->
                        moved.rowCount() == 0 ? Uni.createFrom().voidItem() : write(connection, before, page)));
    }

    private static Uni<Void> write(SqlConnection connection, State before, AccountFeed.Page page) {
        Uni<Void> written = page.accounts().isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(UPSERT)
                        .execute(rows(page.accounts(), before.generation()))
                        // Another tier has another model of health.
                        .flatMap(_ -> AccountSummaries.refresh(
                                connection,
                                page.accounts().stream()
                                        .map(AccountFacts::account)
                                        .toList()));
        boolean completes = page.isLast() && before.completedGeneration() < before.generation();
        return completes
                ? written.flatMap(_ -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(before.generation()))
                        .replaceWithVoid())
                : written;
    }

    private static Tuple rows(List<AccountFacts> accounts, int generation) {
        return Tuple.tuple()
                .addArrayOfUUID(column(accounts, facts -> facts.account().key()).toArray(UUID[]::new))
                .addArrayOfString(texts(accounts, AccountFacts::number))
                .addArrayOfString(texts(accounts, AccountFacts::name))
                .addArrayOfString(texts(accounts, facts -> facts.tier().name()))
                .addArrayOfString(texts(accounts, facts -> facts.lifecycle().name()))
                .addArrayOfString(texts(accounts, AccountFacts::industry))
                .addArrayOfUUID(
                        column(accounts, facts -> managerKey(facts.manager())).toArray(UUID[]::new))
                .addArrayOfString(texts(
                        accounts,
                        facts ->
                                facts.manager() == null ? null : facts.manager().subject()))
                .addArrayOfShort(ratings(accounts, AccountFacts.Ratings::strategicValue))
                .addArrayOfShort(ratings(accounts, AccountFacts.Ratings::growthPotential))
                .addArrayOfShort(ratings(accounts, AccountFacts.Ratings::engagement))
                .addArrayOfInteger(column(accounts, AccountFacts::version).toArray(Integer[]::new))
                .addInteger(generation);
    }

    private static @Nullable UUID managerKey(AccountFacts.@Nullable Manager manager) {
        return manager == null
                ? null
                : GlobalId.parseUuid(MANAGER, manager.id())
                        .orElseThrow(() -> new IllegalStateException("Not the id of a manager: " + manager.id()));
    }

    private static <T extends @Nullable Object> List<T> column(
            List<AccountFacts> accounts, Function<AccountFacts, T> value) {
        return accounts.stream().map(value).collect(Collectors.toList());
    }

    private static @Nullable String[] texts(
            List<AccountFacts> accounts, Function<AccountFacts, @Nullable String> value) {
        return column(accounts, value).toArray(String[]::new);
    }

    private static @Nullable Short[] ratings(
            List<AccountFacts> accounts, Function<AccountFacts.Ratings, Integer> value) {
        return column(accounts, facts -> {
                    AccountFacts.Ratings ratings = facts.ratings();
                    return ratings == null ? null : value.apply(ratings).shortValue();
                })
                .toArray(Short[]::new);
    }

    @Override
    public Uni<Void> beginAnew() {
        return pool.query(BEGIN).execute().replaceWithVoid();
    }

    @Override
    public Uni<Boolean> rebuild() {
        return pool.query(REBUILD).execute().map(rows -> rows.size() == 1);
    }

    @Override
    public Uni<RebuildProgress> progress() {
        return pool.query(PROGRESS)
                .execute()
                .map(rows -> progress(rows.iterator().next()));
    }

    private static RebuildProgress progress(Row row) {
        return new RebuildProgress(
                row.getBoolean("is_complete") ? RebuildProgress.State.DONE : RebuildProgress.State.RUNNING,
                row.getLong("copied"),
                row.getLong("known"));
    }

    @Override
    public Uni<Set<Subject.Account>> known(Collection<Subject.Account> accounts) {
        UUID[] keys = accounts.stream().map(Subject.Account::key).toArray(UUID[]::new);
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(keys))
                .map(rows -> accounts(rows).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Map<String, Subject.Account>> numbered(Collection<String> numbers) {
        return pool.preparedQuery(NUMBERED)
                .execute(Tuple.tuple().addArrayOfString(numbers.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("number"), PgAccountCopy::account)));
    }

    @Override
    public Uni<List<Subject.Account>> managedBy(String manager) {
        return pool.preparedQuery(MANAGED)
                .execute(Tuple.of(manager))
                .map(rows -> accounts(rows).toList());
    }

    private static Stream<Subject.Account> accounts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(PgAccountCopy::account);
    }

    private static Subject.Account account(Row row) {
        return new Subject.Account(Objects.requireNonNull(row.getUUID("id")));
    }
}
