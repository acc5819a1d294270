package dev.kontor.bench.load.suite;

import static dev.kontor.bench.load.report.Table.figure;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.report.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What measurements take on disk.
 *
 * @param rows how many there are
 * @param bytes of everything: rows, indexes, and what PostgreSQL keeps besides
 */
public record KpiDisk(String partition, double rows, double bytes, double rowBytes, double indexBytes) {

    private static final double MEBI = 1024.0 * 1024;

    private static final String PARTITIONS = """
            select c.relname, pg_total_relation_size(c.oid), pg_relation_size(c.oid), pg_indexes_size(c.oid)
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'measurement'::regclass
            order by c.relname
            """;

    /** All that a suite's kpi-service has, as Markdown. */
    public static String table(OwnSuite suite) {
        try (Connection connection = suite.connect(KpiData.DATABASE)) {
            var database = new Statements(connection);
            List<KpiDisk> partitions = new ArrayList<>();
            for (var row : database.rows(PARTITIONS)) {
                partitions.add(new KpiDisk(
                        row.getFirst(),
                        database.number("select count(*) from " + row.getFirst()),
                        Double.parseDouble(row.get(1)),
                        Double.parseDouble(row.get(2)),
                        Double.parseDouble(row.get(3))));
            }
            return table(partitions);
        } catch (SQLException e) {
            throw new BenchFailure("What measurements take cannot be told: " + e.getMessage(), e);
        }
    }

    /** As a table, with the sum of all partitions below. */
    static String table(List<KpiDisk> partitions) {
        Table table = new Table("partition", "measurements", "MiB", "bytes of one", "its row", "its place in indexes");
        partitions.forEach(partition -> table.row(partition.cells()));
        return table.row(partitions.stream()
                        .reduce(new KpiDisk("all", 0, 0, 0, 0), KpiDisk::plus)
                        .cells())
                .toString();
    }

    private KpiDisk plus(KpiDisk other) {
        return new KpiDisk(
                partition,
                rows + other.rows,
                bytes + other.bytes,
                rowBytes + other.rowBytes,
                indexBytes + other.indexBytes);
    }

    private List<String> cells() {
        double[] ofOne = Arrays.stream(new double[] {bytes, rowBytes, indexBytes})
                .map(size -> rows == 0 ? Double.NaN : size / rows)
                .toArray();
        return List.of(
                partition,
                String.format(Locale.ROOT, "%,.0f", rows),
                figure(bytes / MEBI),
                figure(ofOne[0]),
                figure(ofOne[1]),
                figure(ofOne[2]));
    }
}
