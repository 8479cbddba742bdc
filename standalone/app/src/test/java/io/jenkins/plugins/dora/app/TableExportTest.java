package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code dora export} of tables. */
class TableExportTest {
    @TempDir
    private Path directory;

    private Path store;
    private Path output;

    @BeforeEach
    void record() throws Exception {
        store = directory.resolve("store");
        output = directory.resolve("tables");
        record(
                deployment("shop", "1", "2026-01-01T10:00:00Z"),
                deployment("shop", "2", "2026-01-02T10:00:00.25Z"),
                deployment("cart", "1", "2026-01-03T10:00:00Z"),
                """
                {"type":"incident","id":"i1","application":"shop","environment":"production",\
                "openedAt":"2026-01-02T11:00:00Z","resolvedAt":"2026-01-02T12:30:00Z","title":"=cmd"}""");
    }

    private void record(String... events) throws IOException {
        Path file = Files.write(directory.resolve("events.jsonl"), List.of(events));
        assertThat(CommandRun.of("record", "--store", store, file).exitCode()).isZero();
    }

    private static String deployment(String application, String version, String finishedAt) {
        return """
                {"type":"deployment","id":"%1$s-%2$s","application":"%1$s","version":"%2$s","environment":"Production",\
                "finishedAt":"%3$s","result":"SUCCESS","changes":[{"id":"c%2$s","committedAt":"2026-01-01T09:00:00Z"}]}""".formatted(application, version, finishedAt);
    }

    private CommandRun export(Object... more) {
        Object[] first = {"export", "--store", store, "--zone", "UTC", "--output", output};
        return CommandRun.of(Stream.concat(Stream.of(first), Stream.of(more)).toArray());
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(output.resolve(file));
    }

    @Test
    void csvHasARowOfHeadingsAndEmptyCellsForWhatHasNoValue() throws Exception {
        CommandRun run = export("--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(lines("applications.csv")).containsExactly("application", "cart", "shop");
        assertThat(lines("deployments.csv"))
                .hasSize(4)
                .contains("shop-2,shop,,2,,production,PRODUCTION,2026-01-02T10:00:00.250Z,2026-01-02T10:00:00.250Z,"
                        + "2026-01-02,0,SUCCESS,CHANGE,false,true,INCIDENT,2026-01-02T12:30:00Z,8999.75,1,false,,,,"
                        + "shop-2,true,true,true,true,8999.75");
        assertThat(lines("changes.csv"))
                .filteredOn(line -> line.startsWith("shop-2"))
                .containsExactly("shop-2,shop-2,shop,production,PRODUCTION,c2,2026-01-01T09:00:00Z,,,,,"
                        + "2026-01-02T10:00:00.250Z,2026-01-02T10:00:00.250Z,2026-01-02,90000.25,true");
        assertThat(lines("failures.csv"))
                .containsExactly("deployment,application,cause,incident,repaired_by", "shop-2,shop,INCIDENT,i1,");
        assertThat(lines("incidents.csv"))
                .last()
                .asString()
                .isEqualTo(
                        "i1,shop,,production,PRODUCTION,2026-01-02T11:00:00Z,,2026-01-02T12:30:00Z,2026-01-02,2026-01-02,"
                                + "5400,'=cmd,,,");
        assertThat(lines("metrics.csv"))
                .filteredOn(line -> line.startsWith("shop"))
                .singleElement()
                .asString()
                .startsWith("shop,PRODUCTION,2025-12-29,2026-01-04,2,3,");
        try (Stream<Path> files = Files.list(output)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void jsonHasAnObjectALineWithNullForWhatHasNoValue() throws Exception {
        assertThat(export("--format", "jsonl", "--table", "incidents").exitCode())
                .isZero();

        assertThat(lines("incidents.jsonl")).singleElement().asString().isEqualTo("""
                {"id":"i1","application":"shop","owner":null,"environment":"production","tier":"PRODUCTION",\
                "opened_at":"2026-01-02T11:00:00Z","acknowledged_at":null,"resolved_at":"2026-01-02T12:30:00Z",\
                "opened_day":"2026-01-02","resolved_day":"2026-01-02","restore_seconds":5400,"title":"=cmd",\
                "source":null,"deployment":null,"fixed_by":null}""");
        assertThat(output.resolve("deployments.jsonl")).doesNotExist();
    }

    @Test
    void parquetHasTheSameValuesWithTheirTypes() throws Exception {
        assertThat(export("--format", "parquet").exitCode()).isZero();

        assertThat(query("SELECT id, finished_at = TIMESTAMPTZ '2026-01-02 10:00:00.25+00', finished_day + 1, failed,"
                        + " release_recovery_seconds, owner FROM '" + output
                        + "/deployments.parquet' WHERE version = '2'"))
                .isEqualTo("shop-2|true|2026-01-03|true|8999.75|null");
        assertThat(query("SELECT count(*), min(typeof(deployments)) FROM '" + output + "/metrics.parquet'"))
                .isEqualTo("3|BIGINT");
    }

    private static String query(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            rows.next();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                text.append(column > 1 ? "|" : "").append(rows.getString(column));
            }
            return text.toString();
        }
    }

    @Test
    void teamHasTheMetricsOfItsApplications() throws Exception {
        Path profile = Files.writeString(
                directory.resolve("dora.yaml"),
                "dora: {teams: [{name: web, applications: [shop]}, {name: all, applications: ['*']},"
                        + " {name: nobody, applications: [mail]}]}");

        assertThat(export("--format", "csv", "--profile", profile).exitCode()).isZero();

        assertThat(lines("teams.csv")).containsExactly("application,owner,team", "cart,,all", "shop,,all", "shop,,web");
        List<String> metrics = lines("metrics.csv");
        assertThat(metrics).hasSize(1 + 1 + 2 + 2);
        assertThat(metrics.get(5)).isEqualTo(metrics.get(1) + "all");
        assertThat(metrics.get(4)).isEqualTo(metrics.get(3).substring("shop".length()) + "web");
    }

    @Test
    void standardOutputTakesOneTable() {
        CommandRun run = CommandRun.of(
                "export", "--store", store, "--format", "csv", "--table", "applications", "--output", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("application\r\ncart\r\nshop\r\n");
    }

    @Test
    void emptyStoreGivesTablesWithoutRows() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        CommandRun run = CommandRun.of("export", "--store", empty, "--format", "csv", "--output", output);

        assertThat(run.exitCode()).isZero();
        assertThat(lines("metrics.csv")).hasSize(1);
    }

    @Test
    void sameRecordsGiveTheSameFiles() throws Exception {
        export("--format", "csv");
        List<String> before = lines("metrics.csv");

        export("--format", "csv");

        assertThat(lines("metrics.csv")).isEqualTo(before);
    }

    @Test
    void incrementHasTheApplicationsOfWhichSomethingWasRecorded() throws Exception {
        export("--format", "csv");
        record(deployment("cart", "2", "2026-01-04T10:00:00Z"));

        CommandRun run = incrementTo("second");

        assertThat(run.err()).isEmpty();
        assertThat(lines("applications.csv")).containsExactly("application", "cart");
        assertThat(lines("deployments.csv")).hasSize(3);
        assertThat(lines("incidents.csv")).hasSize(1);
        assertThat(lines("metrics.csv")).hasSize(1 + 2 * 1 + 1);
        assertThat(output.resolve("export.json")).content().contains("\"whole\" : false");
    }

    @Test
    void incrementAfterNothingHasNoRows() throws Exception {
        export("--format", "csv");

        incrementTo("second");

        assertThat(lines("applications.csv")).hasSize(1);
        assertThat(lines("deployments.csv")).hasSize(1);
        assertThat(lines("metrics.csv")).hasSize(4);
    }

    @Test
    void applicationWithoutRowsIsNamedSoThatItsRowsAreDeleted() throws Exception {
        export("--format", "csv");
        record("{\"type\":\"removed\",\"id\":\"cart-1\"}");

        incrementTo("second");

        assertThat(lines("applications.csv")).containsExactly("application", "cart");
        assertThat(lines("deployments.csv")).hasSize(1);
    }

    @Test
    void bothApplicationsOfAnEventThatIsReplacedAreContained() throws Exception {
        export("--format", "csv");
        record(deployment("shop", "1", "2026-01-01T10:00:00Z").replace("\"shop\"", "\"mail\""));

        incrementTo("second");

        assertThat(lines("applications.csv")).containsExactly("application", "mail", "shop");
    }

    @Test
    void nextIncrementContinuesWhereTheLastOneEnded() throws Exception {
        export("--format", "csv");
        record(deployment("cart", "2", "2026-01-04T10:00:00Z"));
        incrementTo("second");
        record(deployment("mail", "1", "2026-01-05T10:00:00Z"));

        incrementTo("third");

        assertThat(lines("applications.csv")).containsExactly("application", "mail");
    }

    @Test
    void everythingIsExportedWhereOtherDefinitionsCount() throws Exception {
        Path profile = Files.writeString(directory.resolve("dora.yaml"), "dora:\n  incidentWindowHours: 1\n");
        export("--format", "csv");

        CommandRun run = incrementTo("second", "--profile", profile);

        assertThat(run.err()).startsWith("dora: exporting everything, because the profile");
        assertThat(lines("applications.csv")).hasSize(3);
        assertThat(output.resolve("export.json")).content().contains("\"whole\" : true");
    }

    @Test
    void everythingIsExportedWhereTheStoreIsAnother() throws Exception {
        export("--format", "csv");
        Path month = Files.list(store.resolve("events")).findFirst().orElseThrow();
        Files.writeString(month, Files.readString(month).replace("shop-1", "shop-9"));

        CommandRun run = incrementTo("second");

        assertThat(run.err()).contains("the files of the store are not those of the earlier export");
        assertThat(lines("deployments.csv")).hasSize(4);
    }

    @Test
    void lineThatIsBeingWrittenIsPartOfTheNextIncrement() throws Exception {
        Path month = Files.list(store.resolve("events")).findFirst().orElseThrow();
        String line = deployment("cart", "2", "2026-01-04T10:00:00Z");
        Files.writeString(month, line.substring(0, 40), StandardOpenOption.APPEND);
        export("--format", "csv");
        Files.writeString(month, line.substring(40) + '\n', StandardOpenOption.APPEND);

        incrementTo("second");

        assertThat(lines("applications.csv")).containsExactly("application", "cart");
    }

    private CommandRun incrementTo(String name, Object... more) {
        Path earlier = output.resolve("export.json");
        output = directory.resolve(name);
        Object[] first = {"--format", "csv", "--since", earlier};
        CommandRun run = export(Stream.concat(Stream.of(first), Stream.of(more)).toArray());
        assertThat(run.exitCode()).isZero();
        return run;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | --table deploys | there is no table deploys; there are applications, teams, deployments,",
                "csv | --step 1h | tables have --granularity",
                "csv | --from 2026-02-01 | --from: 2026-02-01 is not before 2026-01-04",
                "openmetrics | --table deployments | openmetrics has no tables",
                "openmetrics | --granularity WEEK | openmetrics has no tables",
                "parquet | --output - | parquet needs a directory",
                "csv | --output - | standard output takes one table",
                "xml | | expected one of"
            })
    void whatMakesNoSenseIsRefused(String format, String option, String message) {
        Stream<String> words = option == null ? Stream.empty() : Stream.of(option.split(" "));
        Stream<Object> all = Stream.concat(
                Stream.of("export", "--store", store, "--format", format),
                option != null && option.startsWith("--output")
                        ? words
                        : Stream.concat(Stream.of("--output", output), words));

        CommandRun run = CommandRun.of(all.toArray());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(output).doesNotExist();
    }

    @Test
    void incrementNeverOverwritesWhatItContinues() {
        export("--format", "csv");

        CommandRun run = export("--format", "csv", "--since", output.resolve("export.json"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("choose another directory");
    }

    @Test
    void fileThatIsNoExportIsNamed() throws Exception {
        Path other = Files.writeString(directory.resolve("other.json"), "[]");

        CommandRun run = export("--format", "csv", "--since", other);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("other.json: is not the export.json of an export");
    }
}
