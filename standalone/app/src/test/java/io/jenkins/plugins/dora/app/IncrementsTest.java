package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.export.ExportRecord;
import io.jenkins.plugins.dora.app.export.Since;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.model.Event;
import io.jenkins.plugins.dora.model.Removal;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.table.FigureTable;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.store.EventStore;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Increments against whole exports. */
class IncrementsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Period DAYS = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 20), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void incrementsOneAfterTheOtherGiveTheRowsOfAWholeExport(int seed) throws Exception {
        Random random = new Random(seed);
        RandomRecords records = new RandomRecords(seed);
        Profile profile = records.profile();
        try (EventStore store = EventStore.open(directory, CLOCK);
                SqlTables kept = database();
                SqlTables fresh = database()) {
            FeedCursor cursor = FeedCursor.START;
            for (int round = 0; round < 8; round++) {
                for (Event event : some(records, random)) {
                    store.record(event);
                }
                ExportRecord earlier = new ExportRecord(true, "", Optional.of(cursor), new TreeMap<>());
                Since since = Since.of(earlier, "", store.feed(), false);
                cursor = store.feed().end();
                Reporter reporter = new Reporter(store.snapshot(), profile);

                kept.apply(scope(reporter, since.applications()));
                fresh.load(scope(reporter, Optional.empty()));

                assertThat(since.applications()).isPresent();
                for (FigureTable<?> table : SqlTables.tables()) {
                    assertThat(kept.rows(table.name())).as(table.name()).isEqualTo(fresh.rows(table.name()));
                }
            }
        }
    }

    private static List<Event> some(RandomRecords records, Random random) {
        List<Event> events = new ArrayList<>(records.events(random.nextInt(6)));
        if (random.nextInt(3) == 0) {
            events.add(new Removal(CLOCK.instant(), "d" + random.nextInt(90)));
        }
        return events;
    }

    private static SqlTables database() throws Exception {
        return new SqlTables(DriverManager.getConnection("jdbc:duckdb:"));
    }

    private static TableScope scope(Reporter reporter, Optional<Set<String>> applications) {
        return new TableScope(reporter.seen(), reporter.profile(), applications, DAYS, Granularity.WEEK);
    }

    /** With psql, as people do. */
    @Test
    void scriptAppliesAnExportAndAnIncrementToPostgreSql() throws Exception {
        PostgreSql.assumeInstalled();
        Path store = directory.resolve("store");
        RandomRecords records = new RandomRecords(1);
        record(store, records.events(40));
        export(store, "whole");
        record(store, records.events(3));
        export(store, "increment", "--since", directory.resolve("whole/export.json"));
        try (PostgreSql server = PostgreSql.start();
                SqlTables kept = new SqlTables(server.connect())) {
            applyWithPsql(server, "whole");
            applyWithPsql(server, "increment");
            applyWithPsql(server, "increment");
            List<String> incremental = kept.rows("deployments");
            List<String> metrics = kept.rows("metrics");

            export(store, "fresh");
            for (FigureTable<?> table : SqlTables.tables()) {
                kept.execute("DELETE FROM " + table.name());
            }
            applyWithPsql(server, "fresh");

            assertThat(incremental).isNotEmpty().isEqualTo(kept.rows("deployments"));
            assertThat(metrics).isEqualTo(kept.rows("metrics"));
        }
    }

    private static void record(Path store, List<Event> events) throws Exception {
        try (EventStore open = EventStore.open(store, CLOCK)) {
            open.record(events);
        }
    }

    private void export(Path store, String output, Object... more) {
        List<Object> words = new ArrayList<>(List.of("export", "--store", store, "--format", "csv", "--zone", "UTC"));
        words.addAll(List.of("--output", directory.resolve(output)));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray());
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private void applyWithPsql(PostgreSql server, String export) throws Exception {
        List<String> psql = List.of(
                "psql",
                "--no-psqlrc",
                "--set",
                "ON_ERROR_STOP=1",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=postgres",
                "--file=" + Path.of("../../docs/export/increment.sql").toRealPath());
        PostgreSql.run(psql, directory.resolve(export).toString());
    }

    @Test
    void declaredTablesHaveTheColumnsOfTheExport() throws Exception {
        String declared = Files.readString(Path.of("../../docs/export/tables.sql"));

        for (FigureTable<?> table : SqlTables.tables()) {
            assertThat(declared).contains(declaration(table));
        }
    }

    private static String declaration(FigureTable<?> table) {
        List<String> columns = table.columns().stream()
                .map(column -> "    " + column.name()
                        + switch (column.type()) {
                            case TEXT -> " TEXT";
                            case BOOLEAN -> " BOOLEAN";
                            case INTEGER -> " BIGINT";
                            case NUMBER -> " DOUBLE PRECISION";
                            case DAY -> " DATE";
                            case TIME -> " TIMESTAMP WITH TIME ZONE";
                        }
                        + (column.nullable() ? "" : " NOT NULL"))
                .toList();
        return "CREATE TABLE " + table.name() + " (\n" + String.join(",\n", columns) + "\n);\n";
    }
}
