package dev.kontor.kpi.rebuild.persistence;

import dev.kontor.kpi.rebuild.RebuildProgress;
import dev.kontor.kpi.rebuild.StandingRebuilds;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Rebuilds in PostgreSQL. Who makes one holds an advisory lock of its connection, which ends with the replica, whatever it
 * dies of: nobody has to guess by the time whether one is still under way.
 */
@ApplicationScoped
class PgStandingRebuilds implements StandingRebuilds {

    private static final String TRY =
            "SELECT pg_try_advisory_lock('standing_rebuild'::regclass::oid::integer, 0) AS mine";

    private static final String RELEASE = "SELECT pg_advisory_unlock('standing_rebuild'::regclass::oid::integer, 0)";

    private static final String BEGIN = """
            UPDATE standing_rebuild SET done = 0, total = (SELECT count(*) FROM kpi), is_done = false
            """;

    private static final String ADVANCE = "UPDATE standing_rebuild SET done = done + $1";

    private static final String END = "UPDATE standing_rebuild SET is_done = true";

    private static final String PROGRESS = """
            SELECT done, total, is_done, EXISTS (
                SELECT FROM pg_locks
                WHERE locktype = 'advisory' AND granted AND classid = 'standing_rebuild'::regclass AND objid = 0
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            ) AS is_under_way
            FROM standing_rebuild
            """;

    private final Pool pool;

    PgStandingRebuilds(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Run>> begin() {
        return pool.getConnection()
                .flatMap(connection -> connection
                        .query(TRY)
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean("mine"))
                        .onFailure()
                        .call(connection::close)
                        .flatMap(isMine ->
                                isMine ? begin(connection) : connection.close().replaceWith(Optional.<Run>empty())));
    }

    private static Uni<Optional<Run>> begin(SqlConnection connection) {
        Run run = new PgRun(connection);
        return connection
                .query(BEGIN)
                .execute()
                .replaceWith(Optional.of(run))
                .onFailure()
                .call(() -> run.end(false));
    }

    /** Locks are looked at later than the table: of a run that ends in between one sees neither that it runs nor its end. */
    @Override
    public Uni<RebuildProgress> progress() {
        return look().flatMap(seen -> seen.state() == RebuildProgress.State.INTERRUPTED
                ? look()
                : Uni.createFrom().item(seen));
    }

    private Uni<RebuildProgress> look() {
        return pool.query(PROGRESS)
                .execute()
                .map(rows -> progress(rows.iterator().next()));
    }

    private static RebuildProgress progress(Row row) {
        RebuildProgress.State state = row.getBoolean("is_under_way")
                ? RebuildProgress.State.RUNNING
                : row.getBoolean("is_done") ? RebuildProgress.State.DONE : RebuildProgress.State.INTERRUPTED;
        return new RebuildProgress(state, row.getLong("done"), row.getLong("total"));
    }

    /** The connection that holds the lock: when it is lost, so is the lock, and the run fails with it. */
    private record PgRun(SqlConnection connection) implements Run {

        @Override
        public Uni<Void> advance(int more) {
            return connection.preparedQuery(ADVANCE).execute(Tuple.of(more)).replaceWithVoid();
        }

        @Override
        public Uni<Void> end(boolean isDone) {
            Uni<Void> told = isDone
                    ? connection.query(END).execute().replaceWithVoid()
                    : Uni.createFrom().voidItem();
            // The pool would hand the connection out again with the lock.
            return told.eventually(() -> connection.query(RELEASE).execute().replaceWithVoid())
                    .eventually(connection::close);
        }
    }
}
