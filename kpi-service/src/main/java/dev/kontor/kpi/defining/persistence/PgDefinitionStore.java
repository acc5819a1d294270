package dev.kontor.kpi.defining.persistence;

import dev.kontor.kpi.defining.Creation;
import dev.kontor.kpi.defining.DefinitionStore;
import dev.kontor.kpi.defining.Edit;
import dev.kontor.kpi.defining.EditRequest;
import dev.kontor.kpi.defining.Snapshot;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.persistence.PgDefinitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Edits definitions, each in a transaction that no other edit and no recording by the same definition runs beside. */
@ApplicationScoped
class PgDefinitionStore implements DefinitionStore {

    /** Others may read meanwhile, and record: foreign keys lock rows, not the table. */
    private static final String ONE_AT_A_TIME = "LOCK TABLE kpi_definition IN SHARE ROW EXCLUSIVE MODE";

    private static final String EARLIER = """
            SELECT fingerprint, code FROM kpi_definition_creation WHERE actor = $1 AND idempotency_key = $2
            """;

    /** Waits for recordings under way, and lets those wait that come: they lock what they rely on. */
    private static final String LOCK =
            "SELECT FROM kpi_definition WHERE code = ANY($1::text[]) ORDER BY code FOR UPDATE";

    private static final String IN_USE = "SELECT EXISTS (SELECT FROM kpi WHERE code = ANY($1::text[])) AS in_use";

    private final Pool pool;
    private final Clock clock;

    PgDefinitionStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Edit> edit(EditRequest request, Function<Snapshot, Edit> decide) {
        return pool.withTransaction(connection -> connection
                .query(ONE_AT_A_TIME)
                .execute()
                .chain(() -> PgDefinitions.catalogue(connection))
                .flatMap(catalogue -> snapshot(connection, request, catalogue))
                .flatMap(snapshot -> {
                    Edit edit = decide.apply(snapshot);
                    return edit instanceof Edit.Saved(KpiDefinition definition)
                            ? save(connection, request, definition, snapshot.catalogue())
                                    .replaceWith(edit)
                            : Uni.createFrom().item(edit);
                }));
    }

    private static Uni<Snapshot> snapshot(SqlConnection connection, EditRequest request, Catalogue catalogue) {
        Set<String> concerned = concerned(request.code(), catalogue);
        return connection
                .preparedQuery(LOCK)
                .execute(codes(concerned))
                .chain(() -> connection.preparedQuery(IN_USE).execute(codes(concerned)))
                .map(rows -> rows.iterator().next().getBoolean("in_use"))
                .flatMap(inUse -> earlier(connection, request).map(made -> new Snapshot(catalogue, inUse, made)));
    }

    /** The definition and all that is computed from it. */
    private static Set<String> concerned(String code, Catalogue catalogue) {
        Set<String> codes = new TreeSet<>(Set.of(code));
        codes.addAll(catalogue.dependents(code));
        return codes;
    }

    private static Uni<@Nullable Creation> earlier(SqlConnection connection, EditRequest request) {
        if (request.idempotencyKey() == null) {
            return Uni.createFrom().nullItem();
        }
        return connection
                .preparedQuery(EARLIER)
                .execute(Tuple.of(request.actor(), request.idempotencyKey()))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return null;
                    }
                    Row row = rows.iterator().next();
                    return new Creation(row.getString("fingerprint"), row.getString("code"));
                });
    }

    private Uni<Void> save(SqlConnection connection, EditRequest request, KpiDefinition definition, Catalogue before) {
        Set<String> involved = before.with(definition).withInputs(definition.code());
        return DefinitionWrites.version(
                        connection,
                        definition,
                        involved,
                        request.actor(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .chain(() -> DefinitionWrites.inputs(connection, definition))
                .chain(() -> request.idempotencyKey() == null
                        ? Uni.createFrom().voidItem()
                        : DefinitionWrites.creation(connection, request));
    }

    private static Tuple codes(Set<String> codes) {
        return Tuple.tuple().addArrayOfString(codes.toArray(String[]::new));
    }
}
