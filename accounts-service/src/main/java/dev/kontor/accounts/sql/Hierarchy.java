package dev.kontor.accounts.sql;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Rows that are below other rows of their table.
 *
 * @param table name that SQL knows; its key is {@code id}
 * @param parent column that names the row above, null on top
 */
public record Hierarchy(String table, String parent) {

    /** Whether a row is the other one, or below it. */
    public boolean isWithin(EntityManager database, UUID id, UUID top) {
        String text = """
                with recursive above (id) as (
                    select cast(:id as uuid)
                    union
                    select parent.%2$s from %1$s parent join above on parent.id = above.id)
                select exists (select from above where id = :top)
                """.formatted(table, parent);
        return (Boolean) database.createNativeQuery(text)
                .setParameter("id", id)
                .setParameter("top", top)
                .getSingleResult();
    }
}
