package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.report.table.ColumnType;
import io.jenkins.plugins.dora.report.table.FigureTable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * A table as an Apache Parquet file, written by DuckDB.
 *
 * @param table the table
 */
record ParquetFile(FigureTable<?> table) {
    /**
     * Writes a Parquet file with the rows of a file of JSON lines.
     *
     * @param lines its path has no character that DuckDB takes for a pattern of names
     */
    void convert(Path lines, Path file) throws IOException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            // Everything needed is in the driver: nothing is ever downloaded.
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("COPY (SELECT * FROM read_json(" + quoted(lines.toString())
                    + ", format = 'newline_delimited', columns = {" + columns() + "})) TO " + quoted(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException | LinkageError e) {
            throw new IOException(file + ": cannot be written as Parquet: " + e.getMessage(), e);
        }
    }

    private String columns() {
        return table.columns().stream()
                .map(column -> column.name() + ": " + quoted(type(column.type())))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case DAY -> "DATE";
            case TIME -> "TIMESTAMPTZ";
        };
    }
}
