package dev.kontor.kpi.defining.persistence;

import dev.kontor.kpi.defining.Creation;
import dev.kontor.kpi.defining.DefinitionStore;
import dev.kontor.kpi.defining.Edit;
import dev.kontor.kpi.defining.EditRequest;
import dev.kontor.kpi.defining.Snapshot;
import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.persistence.PgDefinitions;
import dev.kontor.kpi.standing.persistence.PgTransaction;
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

    /** Waits for writers under way, and lets those wait that come, who rely on definitions. Others may read meanwhile. */
    private static final String ONE_AT_A_TIME = "LOCK TABLE kpi_definition IN EXCLUSIVE MODE";

    private static final String EARLIER = """
            SELECT fingerprint, code FROM kpi_definition_creation WHERE actor = $1 AND idempotency_key = $2
            """;

    private static final String IN_USE = """
            SELECT EXISTS (
                SELECT FROM kpi k
                WHERE k.code = ANY($1::text[]) AND (
                    EXISTS (SELECT FROM measurement m WHERE m.subject = k.subject AND m.code = k.code)
                    OR EXISTS (SELECT FROM kpi_target t WHERE t.subject = k.subject AND t.code = k.code))) AS in_use
            """;

    private final Pool pool;
    private final Definitions definitions;
    private final Clock clock;

    PgDefinitionStore(Pool pool, Definitions definitions, Clock clock) {
        this.pool = pool;
        this.definitions = definitions;
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
                        }))
                // Whoever has edited sees it at once.
                .invoke(definitions::forget);
    }

    private static Uni<Snapshot> snapshot(SqlConnection connection, EditRequest request, Catalogue catalogue) {
        Set<String> concerned = concerned(request.code(), catalogue);
        return connection
                .preparedQuery(IN_USE)
                .execute(Tuple.tuple().addArrayOfString(concerned.toArray(String[]::new)))
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
        Catalogue after = before.with(definition);
        Set<String> involved = after.withInputs(definition.code());
        return DefinitionWrites.version(
                        connection,
                        definition,
                        involved,
                        request.actor(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .chain(() -> DefinitionWrites.inputs(connection, definition))
                .chain(() -> request.idempotencyKey() == null
                        ? Uni.createFrom().voidItem()
                        : DefinitionWrites.creation(connection, request))
                .chain(() -> DefinitionWrites.tell(connection))
                .chain(() -> definition.meansTheSameAs(before.find(definition.code()))
                        ? Uni.createFrom().voidItem()
                        : new PgTransaction(connection, clock).makeDue(after, concerned(definition.code(), after)));
    }
}
