package dev.kontor.bench.load.suite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * SQL of this benchmark, sent as it stands: nothing in it comes from outside.
 *
 * @param connection of a service's own role
 */
record Statements(Connection connection) {

    /**
     * Runs all of it.
     *
     * @param values what stands for {@code ${name}}
     */
    void run(String sql, Map<String, String> values) throws SQLException {
        String filled = sql;
        for (var value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        try (Statement statement = statement()) {
            statement.execute(filled);
        }
    }

    void run(String sql) throws SQLException {
        run(sql, Map.of());
    }

    long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Statement statement = statement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
