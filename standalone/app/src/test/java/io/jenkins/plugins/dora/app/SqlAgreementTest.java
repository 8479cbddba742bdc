package io.jenkins.plugins.dora.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.RecordedSpan;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.table.TableScope;
import io.jenkins.plugins.dora.store.EventStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                    HeadlineQueries.assertAgreement(
                            tables, reporter, first, first.plusDays(7 + seed % 40), tier, application);
                }
                List<String> teams = reporter.seen().teams().in(reporter.seen());
                if (!teams.isEmpty()) {
                    HeadlineQueries.assertAgreement(
                            tables,
                            reporter,
                            first,
                            first.plusDays(7 + seed % 40),
                            tier,
                            "",
                            teams.get(seed % teams.size()));
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
                HeadlineQueries.assertAgreement(tables, reporter, first, first.plusYears(1), "PRODUCTION", application);
                for (int month = 0; month < 12; month++) {
                    LocalDate from = first.plusMonths(month);
                    HeadlineQueries.assertAgreement(
                            tables, reporter, from, from.plusMonths(1), "PRODUCTION", application);
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
}
