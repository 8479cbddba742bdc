package io.jenkins.plugins.dora.bench.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Has DuckDB read the lines of stores, and answer what it can without a rule of the plugin: successes and failures, the lead
 * time of the listed changes and the time to restore, for each application and week. It knows no kinds, no failed changes, no
 * releases and no changes that were deployed before.
 */
final class LinesInDuckDb {
    private static final String READ = """
            CREATE TABLE events AS SELECT * FROM read_json('%s/*/events/*.jsonl', format = 'newline_delimited', columns = {
                type: 'VARCHAR', application: 'VARCHAR', environment: 'VARCHAR', result: 'VARCHAR',
                finishedAt: 'TIMESTAMP', openedAt: 'TIMESTAMP', resolvedAt: 'TIMESTAMP',
                changes: 'STRUCT(id VARCHAR, committedAt TIMESTAMP)[]'})""";

    private static final List<String> FIGURES = List.of("""
            SELECT application, date_trunc('week', finishedAt), count(*) FILTER (WHERE result = 'SUCCESS'),
                count(*) FILTER (WHERE result IN ('FAILURE', 'EXPIRED'))
            FROM events WHERE type = 'deployment' AND environment = 'production' GROUP BY ALL""", """
            SELECT application, date_trunc('week', finishedAt), median(seconds), quantile_cont(seconds, 0.95) FROM (
                SELECT application, finishedAt, epoch(finishedAt) - epoch(committedAt) AS seconds FROM (
                    SELECT application, finishedAt, unnest(changes, recursive := true)
                    FROM events WHERE type = 'deployment' AND environment = 'production' AND result = 'SUCCESS'))
            WHERE seconds >= 0 GROUP BY ALL""", """
            SELECT application, date_trunc('week', resolvedAt), median(epoch(resolvedAt) - epoch(openedAt))
            FROM events WHERE type = 'incident' AND resolvedAt IS NOT NULL GROUP BY ALL""");

    private LinesInDuckDb() {}

    /**
     * Prints the times in milliseconds, and the peak memory of the process where the system has it.
     *
     * @param arguments the directory with a store for each controller, and the number of threads
     */
    public static void main(String... arguments) throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + Integer.parseInt(arguments[1]));
            long start = System.nanoTime();
            statement.execute(READ.formatted(Path.of(arguments[0]).toString().replace("'", "''")));
            print("read", start);
            long rows = 0;
            for (String figures : FIGURES) {
                try (ResultSet answer = statement.executeQuery(figures)) {
                    while (answer.next()) {
                        rows++;
                    }
                }
            }
            print(rows + " rows of figures", start);
        }
        System.out.println(peak());
    }

    private static void print(String what, long start) {
        System.out.printf(Locale.ROOT, "%s: %,d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .collect(Collectors.joining())
                : "";
    }
}
