package dev.kontor.e2e;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a service's database, as a checksum of every table. */
final class DatabaseDigest {
    private DatabaseDigest() {}

    static Map<String, String> of(RunningSuite suite, String database) throws Exception {
        String password = Files.readString(suite.workspace().state().resolve("keys/" + database + ".password"))
                .strip();
        String url = "jdbc:postgresql://127.0.0.1:" + suite.ports().postgres() + "/" + database;
        try (Connection connection = DriverManager.getConnection(url, database, password)) {
            var digests = new TreeMap<String, String>();
            for (String table : tables(connection)) {
                digests.put(table, digest(connection, table));
            }
            return digests;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT quote_ident(tablename) FROM pg_tables "
                        + "WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static String digest(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) || ' rows, ' || "
                        + "coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM " + table + " t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
