package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.ExportedJson;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.report.table.RecordedSpan;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The queries of {@code docs/export} against the report, to the last digit, on DuckDB and on PostgreSQL.
 *
 * <p>{@code -Ddora.histories=1000} compares that many random histories.
 */
class SqlAgreementTest {
    private static final int HISTORIES = Integer.getInteger("dora.histories", 60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TIERS = List.of("PRODUCTION", "STAGING", "TESTING", "OTHER");

    @Test
    void duckDbAgreesOnRandomHistories() throws Exception {
        try (SqlTables tables = new SqlTables(DriverManager.getConnection("jdbc:duckdb:"))) {
            randomHistoriesAgree(tables);
        }
    }

    @Test
    void postgreSqlAgreesOnRandomHistories() throws Exception {
        PostgreSql.assumeInstalled();
        try (PostgreSql server = PostgreSql.start();
                SqlTables tables = new SqlTables(server.connect())) {
            randomHistoriesAgree(tables);
        }
    }

    private static void randomHistoriesAgree(SqlTables tables) throws Exception {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomRecords records = new RandomRecords(seed);
            Profile profile = records.profile();
            Reporter reporter = new Reporter(records.snapshot(), profile);
            LocalDate first = LocalDate.of(2026, 3, 2).plusDays(seed % 9 - 4);
            tables.load(scope(reporter));
            for (String tier : List.of("PRODUCTION", TIERS.get(seed % TIERS.size()))) {
                for (String application : List.of("", RandomRecords.APPLICATIONS.get(seed % 2))) {
                    assertAgreement(tables, reporter, first, first.plusDays(7 + seed % 40), tier, application);
                }
            }
        }
    }

    @Test
    void bothAgreeOnTheDemo() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-27T15:20:00Z"), ZoneId.of("Europe/Berlin"));
        try (DemoStore demo = DemoStore.create(clock)) {
            storeAgrees(demo.directory(), LocalDate.of(2025, 12, 1));
        }
    }

    /** The releases of real applications, where their records are. */
    @Test
    @EnabledIfEnvironmentVariable(named = "DORA_RELEASES", matches = ".+")
    void bothAgreeOnRealReleases(@TempDir Path store) throws Exception {
        Path events = Path.of(System.getenv("DORA_RELEASES")).resolve("events.jsonl");
        assertThat(CommandRun.of("record", "--store", store, events).exitCode()).isZero();
        storeAgrees(store, LocalDate.of(2025, 11, 1));
    }

    /** Asks for each of twelve months, and for all of them. */
    private static void storeAgrees(Path store, LocalDate first) throws Exception {
        try (EventStore events = EventStore.openReadOnly(store)) {
            Reporter reporter = new Reporter(events.snapshot(), Profile.defaults(ZoneOffset.UTC));
            List<String> applications = Stream.concat(Stream.of(""), reporter.seen().applications().stream())
                    .toList();
            storeAgrees(DriverManager.getConnection("jdbc:duckdb:"), reporter, applications, first);
            PostgreSql.assumeInstalled();
            try (PostgreSql server = PostgreSql.start()) {
                storeAgrees(server.connect(), reporter, applications, first);
            }
        }
    }

    private static void storeAgrees(Connection database, Reporter reporter, List<String> applications, LocalDate first)
            throws Exception {
        try (SqlTables tables = new SqlTables(database)) {
            tables.load(scope(reporter));
            for (String application : applications) {
                assertAgreement(tables, reporter, first, first.plusYears(1), "PRODUCTION", application);
                for (int month = 0; month < 12; month++) {
                    LocalDate from = first.plusMonths(month);
                    assertAgreement(tables, reporter, from, from.plusMonths(1), "PRODUCTION", application);
                }
            }
        }
    }

    private static TableScope scope(Reporter reporter) {
        ZoneId zone = reporter.profile().timeZone();
        Period days = RecordedSpan.of(reporter.seen(), zone)
                .orElse(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), zone));
        return new TableScope(reporter.seen(), reporter.profile(), Optional.empty(), days, Granularity.WEEK);
    }

    private static void assertAgreement(
            SqlTables tables, Reporter reporter, LocalDate from, LocalDate to, String tier, String application)
            throws SQLException, IOException {
        JsonNode report = report(reporter, from, to, tier, application);
        // The names in CSV: see docs/export.md.
        String name = application.startsWith("=") ? '\'' + application : application;
        Map<String, List<String>> fields = Map.of(
                "deployment-frequency.sql", List.of("deploymentFrequency", "deployments", "recordedDays", "perDay"),
                "lead-time.sql", List.of("leadTimeForChanges", "changes", "medianSeconds", "p95Seconds"),
                "change-failure-rate.sql", List.of("changeFailureRate", "deployments", "failed", "percent"),
                "recovery-time.sql", List.of("failedDeploymentRecoveryTime", "recoveries", "medianSeconds"),
                "restore-time.sql", List.of("timeToRestoreService", "incidents", "open", "medianSeconds"),
                "rework-rate.sql", List.of("reworkRate", "deployments", "rework", "percent"));
        for (Map.Entry<String, List<String>> query : fields.entrySet()) {
            JsonNode metric = report.path(query.getValue().get(0));
            List<@Nullable Double> expected = query.getValue().stream()
                    .skip(1)
                    .<@Nullable Double>map(field -> number(metric.required(field)))
                    .toList();
            List<@Nullable Double> answer = tables.ask(query.getKey(), from, to, tier, name).stream()
                    .<@Nullable Double>map(value -> value == null ? null : ((Number) value).doubleValue())
                    .toList();
            assertThat(answer)
                    .as("%s of '%s', %s, %s to %s", query.getKey(), application, tier, from, to)
                    .isEqualTo(expected);
        }
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNull() ? null : value.doubleValue();
    }

    private static JsonNode report(Reporter reporter, LocalDate from, LocalDate to, String tier, String application)
            throws IOException {
        Map<String, List<String>> parameters = Map.of(
                "from", List.of(from.toString()),
                "to", List.of(to.toString()),
                "tier", List.of(tier),
                "application", application.isEmpty() ? List.of() : List.of(application));
        ReportQuery query =
                ReportQuery.parse(parameters, reporter.profile().timeZone(), Instant.parse("2026-11-28T00:00:00Z"));
        return JSON.readTree(new ExportedJson(reporter.report(query)).toString());
    }
}
