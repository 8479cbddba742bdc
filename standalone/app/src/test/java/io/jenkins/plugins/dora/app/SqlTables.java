package io.jenkins.plugins.dora.app;

import io.jenkins.plugins.dora.app.export.TableFormat;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.report.table.Tables;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The exported tables in a database, and the queries of {@code docs/export}. */
public final class SqlTables implements AutoCloseable {
    private static final Path FILES = Path.of("../../docs/export");

    private final Connection database;

    /** Creates the tables. */
    SqlTables(Connection database) throws SQLException, IOException {
        this.database = database;
        execute(Files.readString(FILES.resolve("tables.sql")));
    }

    /** Takes a directory with a directory of Parquet files for each table. */
    public SqlTables(Path parquet) throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
        for (FigureTable<?> table : tables()) {
            execute("CREATE VIEW " + table.name() + " AS SELECT * FROM '" + parquet.resolve(table.name())
                    + "/*.parquet'");
        }
    }

    /** Returns the tables that a database keeps. */
    public static List<FigureTable<?>> tables() {
        return Tables.ALL.stream()
                .filter(table -> !table.name().equals("applications"))
                .toList();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Replaces all rows by those of {@code scope}, through the files of CSV that the command writes. */
    void load(TableScope scope) throws SQLException, IOException {
        for (FigureTable<?> table : tables()) {
            execute("DELETE FROM " + table.name());
            add(table, scope);
        }
    }

    private void add(FigureTable<?> table, TableScope scope) throws SQLException, IOException {
        StringWriter rows = new StringWriter();
        TableFormat.CSV.print(table, scope, rows);
        copy(table, rows.toString());
    }

    /** Returns all rows of a table as text, sorted. */
    List<String> rows(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.append(rows.getString(column)).append('|');
                }
                all.add(row.toString());
            }
            return all.stream().sorted().toList();
        }
    }

    private void copy(FigureTable<?> table, String csv) throws SQLException, IOException {
        if (database.isWrapperFor(PGConnection.class)) {
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.name() + " FROM STDIN (FORMAT csv, HEADER)", new StringReader(csv));
            return;
        }
        Path file = Files.createTempFile("dora", ".csv");
        try {
            Files.writeString(file, csv);
            execute("COPY " + table.name() + " FROM '" + file + "' (FORMAT csv, HEADER)");
        } finally {
            Files.delete(file);
        }
    }

    /** Applies an increment as {@code docs/export.md} says. */
    void apply(TableScope increment) throws SQLException, IOException {
        StringWriter changed = new StringWriter();
        TableFormat.CSV.print(Tables.find("applications").orElseThrow(), increment, changed);
        String names = changed.toString()
                .lines()
                .skip(1)
                .map(name -> '\'' + name.replace("'", "''") + '\'')
                .collect(Collectors.joining(", ", "(", ")"));
        for (FigureTable<?> table : tables()) {
            boolean whole = table.name().equals("metrics");
            if (whole || !names.equals("()")) {
                execute("DELETE FROM " + table.name() + (whole ? "" : " WHERE application IN " + names));
            }
            add(table, increment);
        }
    }

    /**
     * Returns the answer of a query: its only row.
     *
     * @param application empty for all
     * @param team empty for all
     */
    List<@Nullable Object> ask(String file, LocalDate from, LocalDate to, String tier, String application, String team)
            throws SQLException, IOException {
        String sql = Files.readString(FILES.resolve(file));
        String question =
                "SELECT DATE '%s' AS from_day, DATE '%s' AS to_day, '%s' AS tier, '%s' AS application, '%s' AS team"
                        .formatted(from, to, tier, application, team);
        String asked = sql.replaceFirst("(?m)SELECT DATE .*$", question);
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(asked)) {
            if (!rows.next()) {
                throw new AssertionError(file + " has no row");
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getObject(column));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
