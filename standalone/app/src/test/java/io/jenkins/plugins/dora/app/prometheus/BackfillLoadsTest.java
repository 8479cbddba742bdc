package io.jenkins.plugins.dora.app.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.dora.app.demo.DemoStore;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.Reporter;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.prometheus.backfill.Backfill;
import io.jenkins.plugins.dora.report.prometheus.backfill.Steps;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.store.EventStore;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class BackfillLoadsTest {
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Profile UTC = Profile.defaults(ZoneOffset.UTC);

    @Test
    void historyOfTheMadeUpTeamHasTheMonthsOfTheReport(@TempDir Path directory) throws Exception {
        Prometheus.assumeInstalled();
        Path file = directory.resolve("history.txt");
        List<BucketBean> months;
        try (DemoStore demo = DemoStore.create(Clock.fixed(NOW, ZoneOffset.UTC));
                EventStore events = EventStore.openReadOnly(demo.directory());
                Writer out = Files.newBufferedWriter(file)) {
            Reporter reporter = new Reporter(events.snapshot(), UTC);
            new Backfill(reporter, new Steps(Instant.parse("2025-12-01T00:00:00Z"), NOW, Duration.ofHours(6)))
                    .writeTo(out);
            months = reporter.report(ReportQuery.parse(
                            Map.of(
                                    "from", List.of("2025-12-01"),
                                    "to", List.of("2026-04-01"),
                                    "granularity", List.of("MONTH")),
                            ZoneOffset.UTC,
                            NOW))
                    .series();
        }
        Prometheus.promtool(
                null,
                0,
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                "--max-block-duration=1344h",
                file,
                directory.resolve("data"));

        try (Prometheus prometheus = Prometheus.start(directory, "global: {scrape_interval: 1m}\n")) {
            for (BucketBean month : months) {
                Instant begin = start(LocalDate.parse(month.start()));
                Instant end = start(LocalDate.parse(month.start()).plusMonths(1));
                assertThat(prometheus.value("dora_deployment_count", end)
                                - prometheus.value("dora_deployment_count", begin))
                        .as(month.start())
                        .isEqualTo(month.deployments());
            }
            assertThat(months).hasSize(4).extracting(BucketBean::deployments).allMatch(count -> count > 10);
            assertThat(prometheus.query("dora_report_lead_time_seconds{application=\"\",window=\"30d\"}", NOW))
                    .hasSize(3);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
