package io.jenkins.plugins.dora.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The differences between the databases. */
enum Dialect {
    DUCKDB("jdbc:duckdb:") {
        @Override
        SqlTable table(Connection connection, String name, String columns) throws SQLException {
            execute(connection, "CREATE TABLE " + name + " (" + columns.replace("REAL", "DOUBLE") + ")");
            return new CsvTable(connection, name);
        }

        @Override
        String percentiles(String rows) {
            return "SELECT week, quantile_cont(seconds, 0.5), quantile_cont(seconds, 0.95) FROM (" + rows
                    + ") GROUP BY GROUPING SETS ((week), ())";
        }

        @Override
        String totals(String grouped) {
            return grouped + " GROUP BY GROUPING SETS ((week), ())";
        }
    },
    SQLITE("jdbc:sqlite:") {
        @Override
        void prepare(Connection connection) throws SQLException {
            execute(connection, "PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF");
            connection.setAutoCommit(false);
        }

        @Override
        SqlTable table(Connection connection, String name, String columns) throws SQLException {
            execute(connection, "CREATE TABLE " + name + " (" + columns + ")");
            return new InsertedTable(connection, name, columns.split(",").length);
        }

        @Override
        void finish(Connection connection) throws SQLException {
            execute(
                    connection,
                    "CREATE INDEX i1 ON deployment (tier, finished_at)",
                    "CREATE INDEX i2 ON deployment (application, tier, finished_at)",
                    "CREATE INDEX i3 ON change (deployment, committed_at)",
                    "CREATE INDEX i4 ON incident (application, tier, resolved_at)",
                    "ANALYZE");
            connection.commit();
        }

        @Override
        String percentiles(String rows) {
            return "WITH r AS MATERIALIZED (" + rows + "), weekly AS (SELECT week, seconds FROM r UNION ALL"
                    + " SELECT NULL, seconds FROM r), ranked AS (SELECT week, seconds,"
                    + " row_number() OVER (PARTITION BY week ORDER BY seconds) - 1 AS place,"
                    + " count(*) OVER (PARTITION BY week) AS n FROM weekly)"
                    + " SELECT week, " + interpolated(0.5) + ", " + interpolated(0.95) + " FROM ranked GROUP BY week";
        }

        @Override
        String totals(String grouped) {
            return grouped + " GROUP BY week UNION ALL " + grouped.replaceFirst("SELECT week", "SELECT NULL");
        }
    };

    private final String url;

    Dialect(String url) {
        this.url = url;
    }

    String url(Path file) {
        return url + file;
    }

    /** Does what is to be done before tables are made. */
    void prepare(Connection connection) throws SQLException {}

    abstract SqlTable table(Connection connection, String name, String columns) throws SQLException;

    /** Does what is to be done when all tables are there. */
    void finish(Connection connection) throws SQLException {}

    /** Returns the query for median and 95th percentile of {@code seconds} by {@code week}, and of all, week NULL. */
    abstract String percentiles(String rows);

    /** Returns the query that adds up by {@code week}, and all, week NULL. */
    abstract String totals(String grouped);

    private static String interpolated(double share) {
        String rank = share + " * (n - 1)";
        String below = "CAST(" + rank + " AS INTEGER)";
        return "sum(CASE WHEN place = " + below + " THEN seconds * (1 - (" + rank + " - " + below + "))"
                + " WHEN place = " + below + " + 1 THEN seconds * (" + rank + " - " + below + ") ELSE 0 END)";
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Writes a file that DuckDB then reads at once. */
    private static final class CsvTable implements SqlTable {
        private final Connection connection;
        private final String name;
        private final Path file;
        private final Writer writer;

        CsvTable(Connection connection, String name) {
            this.connection = connection;
            this.name = name;
            try {
                file = Files.createTempFile(name, ".csv");
                writer = Files.newBufferedWriter(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void add(Object... values) {
            try {
                writer.write(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(",", "", "\n")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws SQLException, IOException {
            writer.close();
            execute(connection, "COPY " + name + " FROM '" + file + "' (HEADER false)");
            Files.delete(file);
        }
    }

    /** Inserts in batches. */
    private static final class InsertedTable implements SqlTable {
        private static final int BATCH = 10_000;

        private final PreparedStatement insert;
        private int added;

        InsertedTable(Connection connection, String name, int columns) throws SQLException {
            insert =
                    connection.prepareStatement("INSERT INTO " + name + " VALUES (" + "?, ".repeat(columns - 1) + "?)");
        }

        @Override
        public void add(Object... values) {
            try {
                for (int column = 0; column < values.length; column++) {
                    Object value = values[column] instanceof Enum<?> constant ? constant.name() : values[column];
                    insert.setObject(column + 1, "".equals(value) ? null : value);
                }
                insert.addBatch();
                if (++added % BATCH == 0) {
                    insert.executeBatch();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws SQLException {
            insert.executeBatch();
            insert.close();
        }
    }
}
