package dev.kontor.kpi.company.persistence;

import dev.kontor.kpi.company.CompanyStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** A table of one row. */
@ApplicationScoped
class PgCompany implements CompanyStore {

    private static final String NAME = "SELECT name FROM company";
    private static final String RENAME = "UPDATE company SET name = $1";

    private final Pool pool;

    PgCompany(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<String> name() {
        return pool.preparedQuery(NAME)
                .execute()
                .map(rows -> rows.iterator().next().getString("name"));
    }

    @Override
    public Uni<Void> rename(String name) {
        return pool.preparedQuery(RENAME).execute(Tuple.of(name)).replaceWithVoid();
    }
}
