package io.jenkins.plugins.dora.report.prometheus;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.dora.delivery.log.DeliveryOutcome;
import io.jenkins.plugins.dora.delivery.log.WebhookTally;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.team.Team;
import io.jenkins.plugins.dora.profile.team.Teams;
import io.jenkins.plugins.dora.report.LatestReporter;
import io.jenkins.plugins.dora.report.prometheus.Rendering.Variant;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import io.jenkins.plugins.dora.store.opening.BackgroundStore;
import io.jenkins.plugins.dora.store.opening.StoreOpeningException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ScrapesTest {
    private static final Profile UTC = Profile.defaults(ZoneOffset.UTC);
    private static final Variant TEXT = new Variant(ExpositionFormat.TEXT, false);
    private static final String[] SHOP = {"application=\"shop\"", "environment=\"production\"", "tier=\"PRODUCTION\""};

    private final History history = new History();
    private final ScrapeDriver prometheus = new ScrapeDriver("2026-03-10T12:00:00Z", UTC, history::snapshot);

    @Test
    void namesOfTheArticleAreThereBeforeAnythingHappens() {
        Scraped scraped = prometheus.scrape();

        assertThat(scraped.value("dora_deployment_count")).contains(0.0);
        assertThat(scraped.value("dora_deployment_failure")).contains(0.0);
        assertThat(scraped.value("dora_lead_time_bucket", "le=\"720.0\"")).contains(0.0);
        assertThat(scraped.value("dora_mttr_bucket", "le=\"+Inf\"")).contains(0.0);
        assertThat(scraped.names()).doesNotContain("dora_mttr_hours");
    }

    @Test
    void teamsHaveFiguresOfTheirOwn() {
        List<Team> teams = List.of(team("checkout", "shop"), team("all", "*"), team("none", "gone"));
        Profile profile = UTC.toBuilder().teams(new Teams(teams)).build();
        history.deployed("1", "2026-03-01T10:00:00Z")
                .deployed("2", "2026-03-08T10:00:00Z")
                .deployed("cart", "production", "1", "2026-03-08T10:00:00Z", deployment -> {});

        Scraped scraped = new ScrapeDriver("2026-03-10T12:00:00Z", profile, history::snapshot).scrape();

        assertThat(scraped.value("dora_team_report_deployments_per_day", "team=\"checkout\"", "window=\"90d\""))
                .contains(0.2);
        assertThat(scraped.value(
                        "dora_team_report_samples",
                        "team=\"all\"",
                        "window=\"90d\"",
                        "metric=\"deployment_frequency\""))
                .contains(3.0);
        assertThat(scraped.value("dora_team_application", "team=\"all\"", "application=\"cart\""))
                .contains(1.0);
        assertThat(scraped.value("dora_team_application", "team=\"checkout\"", "application=\"cart\""))
                .isEmpty();
        assertThat(scraped.value("dora_team_report_deployments_per_day", "team=\"none\"", "window=\"90d\""))
                .isEmpty();
        assertThat(prometheus.scrape().names()).noneMatch(name -> name.startsWith("dora_team"));
    }

    @Test
    void teamsBeyondTheBoundShareASeries() {
        Profile profile = UTC.toBuilder()
                .teams(new Teams(IntStream.range(0, 60)
                        .mapToObj(number -> team("team" + number, "shop"))
                        .toList()))
                .build();
        history.deployed("1", "2026-03-01T10:00:00Z");

        Scraped scraped = new ScrapeDriver("2026-03-10T12:00:00Z", profile, history::snapshot).scrape();

        assertThat(scraped.value("dora_team_application", "team=\"#other#\"", "application=\"shop\""))
                .contains(1.0);
        assertThat(scraped.value(
                        "dora_team_report_samples",
                        "team=\"#other#\"",
                        "window=\"90d\"",
                        "metric=\"deployment_frequency\""))
                .contains(1.0);
    }

    private static Team team(String name, String applications) {
        return new Team(name, List.of(new AntPattern(applications)), List.of(), List.of());
    }

    @Test
    void historyIsInTheGaugesButNotInTheCounters() {
        history.deployed("1", "2026-03-01T10:00:00Z")
                .deployed("2", "2026-03-08T10:00:00Z", commit("a", "2026-03-08T09:00:00Z"))
                .incident("i", "2026-03-08T11:00:00Z", "2026-03-08T13:00:00Z");

        Scraped scraped = prometheus.scrape();

        assertThat(scraped.counters().values()).containsOnly(0.0);
        assertThat(scraped.value("dora_mttr_hours")).contains(2.0);
        assertThat(scraped.value(
                        "dora_report_lead_time_seconds", "application=\"shop\"", "window=\"7d\"", "stat=\"median\""))
                .contains(3600.0);
        assertThat(scraped.value("dora_report_deployments_per_day", "application=\"\"", "window=\"30d\""))
                .contains(0.2);
        assertThat(scraped.value("dora_last_deployment_timestamp_seconds", SHOP))
                .contains(Instant.parse("2026-03-08T10:00:00Z").getEpochSecond() * 1.0);
        assertThat(scraped.value("dora_store_records", "type=\"deployment\"")).contains(2.0);
        assertThat(scraped.value("dora_store_ready")).contains(1.0);
        assertThat(scraped.value(
                        "dora_report_samples", "application=\"shop\"", "window=\"7d\"", "metric=\"lead_time\""))
                .contains(1.0);
    }

    @Test
    void whatHappensIsCounted() {
        history.deployed("1", "2026-03-01T10:00:00Z");
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(5));
        history.deployed(
                        "2",
                        "2026-03-10T12:04:00Z",
                        commit("a", "2026-03-10T10:04:00Z"),
                        commit("b", "2026-03-09T12:04:00Z"))
                .deployed("3", "2026-03-10T12:04:30Z", builder -> builder.result(Result.FAILURE));

        Scraped scraped = prometheus.scrapeWhenValuesAreShown();

        assertThat(deployments(scraped, "SUCCESS", "CHANGE")).contains(1.0);
        assertThat(deployments(scraped, "FAILURE", "")).contains(1.0);
        assertThat(scraped.value("dora_deployment_count")).contains(1.0);
        assertThat(scraped.value("dora_change_lead_time_seconds_count", SHOP)).contains(2.0);
        assertThat(scraped.value("dora_change_lead_time_seconds_sum", SHOP)).contains(26.0 * 3600);
        assertThat(scraped.value(
                        "dora_change_lead_time_seconds_bucket",
                        "application=\"shop\"",
                        "environment=\"production\"",
                        "le=\"7200.0\""))
                .contains(1.0);
        assertThat(scraped.value("dora_lead_time_bucket", "le=\"2.0\"")).contains(1.0);
        assertThat(scraped.value("dora_lead_time_sum")).contains(26.0);
        assertThat(scraped.value("dora_deployment_duration_seconds_sum", SHOP)).contains(120.0);
    }

    @Test
    void failuresAreCountedWhenTheyAreFoundAndRecoveriesWhenTheyEnd() {
        history.deployed("1", "2026-03-01T10:00:00Z").deployed("2", "2026-03-09T10:00:00Z");
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(5));
        history.deployed("1", "2026-03-10T12:04:00Z");

        Scraped rolledBack = prometheus.scrapeWhenValuesAreShown();

        assertThat(deployments(rolledBack, "SUCCESS", "ROLLBACK")).contains(1.0);
        assertThat(failures(rolledBack, "rollback")).contains(1.0);
        assertThat(rolledBack.value("dora_deployment_failure")).contains(1.0);
        assertThat(rolledBack.value("dora_failed_deployment_recovery_seconds_sum", SHOP))
                .contains(26.0 * 3600 + 240);

        prometheus.after(Duration.ofMinutes(5));
        history.incident("late", "2026-03-10T12:06:00Z", builder -> builder);
        Scraped incident = prometheus.scrape();

        assertThat(failures(incident, "rollback")).as("it had failed already").contains(1.0);
        assertThat(failures(incident, "incident")).contains(0.0);
    }

    @Test
    void incidentsAreCountedWhenOpenedAndWhenResolved() {
        history.deployed("1", "2026-03-01T10:00:00Z")
                .deployed("2", "2026-03-10T11:00:00Z")
                .incident("before", "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z");
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(5));
        history.incident("i", "2026-03-10T12:01:00Z", "");

        Scraped open = prometheus.scrape();
        assertThat(incidents(open, "opened")).contains(1.0);
        assertThat(incidents(open, "resolved")).contains(0.0);
        assertThat(failures(open, "incident")).contains(1.0);
        assertThat(open.value("dora_incidents_open", SHOP)).contains(1.0);
        assertThat(open.value("dora_oldest_open_incident_timestamp_seconds", SHOP))
                .contains(Instant.parse("2026-03-10T12:01:00Z").getEpochSecond() * 1.0);

        prometheus.at("2026-03-10T13:03:00Z");
        history.incident("i", "2026-03-10T12:01:00Z", "2026-03-10T13:01:00Z");
        Scraped resolved = prometheus.scrapeWhenValuesAreShown();
        prometheus.after(Duration.ofMinutes(1));
        Scraped later = prometheus.scrape();

        for (Scraped scraped : List.of(resolved, later)) {
            assertThat(incidents(scraped, "opened")).contains(1.0);
            assertThat(incidents(scraped, "resolved")).contains(1.0);
            assertThat(scraped.value("dora_time_to_restore_seconds_sum", SHOP)).contains(3600.0);
            assertThat(scraped.value("dora_mttr_bucket", "le=\"1.0\"")).contains(1.0);
            assertThat(scraped.value("dora_incidents_open", SHOP)).contains(0.0);
        }
    }

    @Test
    void firstDeploymentOfAnApplicationFollowsAZero() {
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(5));
        history.deployed("1", "2026-03-10T12:04:00Z");

        assertThat(deployments(prometheus.scrape(), "SUCCESS", "CHANGE")).contains(0.0);
        assertThat(deployments(prometheus.after(Duration.ofSeconds(119)).scrape(), "SUCCESS", "CHANGE"))
                .contains(0.0);
        assertThat(deployments(prometheus.after(Duration.ofSeconds(1)).scrape(), "SUCCESS", "CHANGE"))
                .contains(1.0);
    }

    /** A place has few of the results, kinds, causes and durations that there are. */
    @Test
    void rareSeriesBeginWithTheirFirstEventAndAZero() {
        history.deployed("1", "2026-03-01T10:00:00Z").deployed("2", "2026-03-09T10:00:00Z");
        Scraped before = prometheus.scrape();
        prometheus.after(Duration.ofMinutes(5));
        history.deployed("1", "2026-03-10T12:04:00Z");

        Scraped first = prometheus.scrape();
        Scraped then = prometheus.after(Duration.ofMinutes(2)).scrape();

        assertThat(deployments(before, "SUCCESS", "CHANGE")).contains(0.0);
        assertThat(deployments(before, "FAILURE", "")).contains(0.0);
        assertThat(failures(before, "incident")).contains(0.0);
        assertThat(deployments(before, "SUCCESS", "ROLLBACK")).isEmpty();
        assertThat(failures(before, "rollback")).isEmpty();
        assertThat(before.names()).noneMatch(name -> name.startsWith("dora_deployment_duration_seconds"));
        assertThat(deployments(first, "SUCCESS", "ROLLBACK")).contains(0.0);
        assertThat(first.value("dora_deployment_duration_seconds_count", SHOP)).contains(0.0);
        assertThat(deployments(then, "SUCCESS", "ROLLBACK")).contains(1.0);
        assertThat(failures(then, "rollback")).contains(1.0);
        assertThat(then.value("dora_deployment_duration_seconds_count", SHOP)).contains(1.0);
    }

    @Test
    void whatHappenedBeforeTheFirstScrapeOfThisProcessFollowsAZeroToo() {
        prometheus.after(Duration.ofHours(3));
        history.deployed("1", "2026-03-10T11:59:59Z").deployed("2", "2026-03-10T12:30:00Z");

        assertThat(prometheus.scrape().value("dora_deployment_count")).contains(0.0);
        assertThat(prometheus.after(Duration.ofMinutes(2)).scrape().value("dora_deployment_count"))
                .contains(1.0);
    }

    @Test
    void nothingIsLostWhilePrometheusIsAway() {
        history.deployed("1", "2026-03-01T10:00:00Z");
        prometheus.scrape();
        history.deployed("2", "2026-03-11T10:00:00Z").deployed("3", "2026-03-12T10:00:00Z");

        assertThat(prometheus.at("2026-03-12T12:00:00Z").scrape().value("dora_deployment_count"))
                .contains(2.0);
    }

    @Test
    void sameRecordIsCountedOnce() {
        history.deployed("1", "2026-03-01T10:00:00Z");
        prometheus.scrape();
        history.deployed("2", "2026-03-10T12:00:30Z");
        prometheus.after(Duration.ofMinutes(2)).scrape();
        history.deployed("2", "2026-03-10T12:00:30Z", builder -> builder.result(Result.FAILURE));

        Scraped corrected = prometheus.after(Duration.ofMinutes(2)).scrape();

        assertThat(deployments(corrected, "SUCCESS", "CHANGE")).contains(1.0);
        assertThat(deployments(corrected, "FAILURE", "")).contains(0.0);
    }

    @Test
    void pageCountsTheJobsThatItCovers() {
        history.deployed("1", "2026-03-01T10:00:00Z", by("team/shop"))
                .deployed("cart", "production", "1", "2026-03-01T10:00:01Z", by("other/cart"));
        ScrapeScope team = new ScrapeScope(
                "team", job -> job.filter(name -> name.startsWith("team/")).isPresent(), false);
        prometheus.scrape(team);
        history.deployed("2", "2026-03-10T12:00:30Z", by("team/shop"))
                .deployed("cart", "production", "2", "2026-03-10T12:00:31Z", by("other/cart"));

        Scraped scraped = prometheus.after(Duration.ofMinutes(2)).scrape(team);

        assertThat(deployments(scraped, "SUCCESS", "CHANGE")).contains(1.0);
        assertThat(scraped.text()).doesNotContain("cart").doesNotContain("dora_store");
        assertThat(prometheus.scrape().text()).contains("cart").contains("dora_store");
    }

    @Test
    void everyAbsentFigureHasAReason() {
        history.deployed("1", "2026-03-01T10:00:00Z");

        Scraped scraped = prometheus.scrape();

        for (Map.Entry<String, String> absent : Map.of(
                        "lead_time", "NO_CHANGES_KNOWN",
                        "recovery_time", "NO_FAILED_DEPLOYMENTS",
                        "restore_time", "NO_INCIDENTS",
                        "rework_rate", "NO_FAILURE_SIGNAL",
                        "change_failure_rate_band", "NO_FAILURE_SIGNAL",
                        "deployment_frequency_band", "PARTLY_RECORDED")
                .entrySet()) {
            assertThat(scraped.value(
                            "dora_report_absent",
                            "application=\"shop\"",
                            "window=\"30d\"",
                            "metric=\"" + absent.getKey() + '"',
                            "reason=\"" + absent.getValue() + '"'))
                    .as(absent.getKey())
                    .contains(1.0);
        }
        assertThat(scraped.names()).doesNotContain("dora_report_lead_time_seconds");
        assertThat(scraped.value("dora_report_change_failure_ratio", "application=\"\"", "window=\"90d\""))
                .contains(0.0);
    }

    @Test
    void bandsAreNumbersThatGrowWithTheBand() {
        history.deployed("1", "2026-02-01T10:00:00Z")
                .deployed("2", "2026-03-10T10:00:00Z", commit("a", "2026-03-10T09:30:00Z"))
                .deployed("1", "2026-03-10T10:30:00Z");

        Scraped scraped = prometheus.scrape();

        assertThat(band(scraped, "lead_time")).contains(3.0);
        assertThat(band(scraped, "change_failure_rate")).contains(0.0);
        assertThat(band(scraped, "deployment_frequency")).contains(1.0);
    }

    @Test
    void applicationsBeyondTheBoundAreCountedTogether() {
        for (int number = 0; number < 203; number++) {
            String day = String.format("2026-03-09T10:%02d:%02dZ", number / 60, number % 60);
            history.deployed("app-" + number, "production", "1", day, builder -> {});
        }
        prometheus.scrape();
        for (int number : new int[] {0, 1, 202}) {
            history.deployed(
                    "app-" + number, "production", "2", "2026-03-10T12:01:00Z", builder -> builder.id("now " + number));
        }

        Scraped scraped = prometheus.after(Duration.ofMinutes(2)).scrape();

        assertThat(scraped.value(
                        "dora_deployments_total", "application=\"#other#\"", "result=\"SUCCESS\"", "kind=\"CHANGE\""))
                .as("those that were deployed least recently")
                .contains(2.0);
        assertThat(scraped.value("dora_deployments_total", "application=\"app-202\"", "kind=\"CHANGE\""))
                .contains(1.0);
        assertThat(scraped.value("dora_report_deployments_per_day", "application=\"#other#\"", "window=\"7d\""))
                .contains(5 / 7.0);
        assertThat(scraped.samples().keySet())
                .filteredOn(series -> series.startsWith("dora_report_absent") && series.contains("rework_rate"))
                .hasSize(3 * 202);
    }

    @Test
    void histogramsBeyondTheirBoundAreOfTheApplicationsThatWereDeployedLeastRecently() {
        for (int number = 0; number < 52; number++) {
            String day = String.format("2026-03-09T10:%02d:%02dZ", number / 60, number % 60);
            history.deployed("app-" + number, "production", "1", day, builder -> {});
        }
        prometheus.scrape();
        for (int number : new int[] {0, 1, 2}) {
            history.deployed(
                    "app-" + number, "production", "2", "2026-03-10T12:01:00Z", builder -> builder.id("now " + number));
        }

        Scraped scraped = prometheus.after(Duration.ofMinutes(2)).scrapeWhenValuesAreShown();

        assertThat(scraped.value("dora_deployment_duration_seconds_count", "application=\"#other#\""))
                .contains(2.0);
        assertThat(scraped.value("dora_deployment_duration_seconds_count", "application=\"app-2\""))
                .contains(1.0);
        assertThat(scraped.value("dora_deployments_total", "application=\"app-0\"", "kind=\"CHANGE\""))
                .contains(1.0);
    }

    @Test
    void importRemovalsRetentionAndANewNameMoveNoCounter() {
        List<Deployment> recorded = new ArrayList<>();
        ScrapeDriver scraper =
                new ScrapeDriver("2026-03-10T12:00:00Z", UTC, () -> Snapshot.of(recorded, List.of(), List.of()));
        recorded.add(past(0, "deploy"));
        scraper.scrape();
        Map<String, Double> before =
                scraper.after(Duration.ofMinutes(3)).scrape().counters();

        for (int number = 1; number <= 100_000; number++) {
            recorded.add(past(number, "deploy"));
        }
        assertThat(scraper.after(Duration.ofMinutes(1)).scrape().counters()).containsAllEntriesOf(before);
        recorded.subList(50_000, 50_100).clear();
        assertThat(scraper.after(Duration.ofMinutes(1)).scrape().counters()).containsAllEntriesOf(before);
        recorded.subList(0, 20_000).clear();
        assertThat(scraper.after(Duration.ofMinutes(1)).scrape().counters()).containsAllEntriesOf(before);
        recorded.replaceAll(deployment -> deployment.toBuilder()
                .deployedBy(new BuildReference("renamed", 1, ""))
                .build());
        Scraped last = scraper.after(Duration.ofMinutes(3)).scrape();

        assertThat(last.counters()).containsAllEntriesOf(before);
        assertThat(last.counters().values()).containsOnly(0.0);
        assertThat(last.value("dora_store_records", "type=\"deployment\"")).contains(79_901.0);
    }

    private static Deployment past(int number, String job) {
        Instant finish = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(30L * number);
        return Deployment.of("app-" + number % 10, "v" + number, "production")
                .id("past " + number)
                .between(finish, finish)
                .deployedBy(new BuildReference(job, number + 1, ""))
                .build();
    }

    @Test
    void namesAreEscapedAndShortened() {
        String name = "a\"b\\c\nd😀" + "x".repeat(5_000);
        history.deployed(name, "production", "1", "2026-03-01T10:00:00Z", builder -> {})
                .deployed(name + 'y', "production", "1", "2026-03-01T10:00:01Z", builder -> {});

        Scraped scraped = prometheus.scrape();

        assertThat(scraped.samples().keySet())
                .filteredOn(series -> series.startsWith("dora_last_deployment_timestamp_seconds"))
                .hasSize(2)
                .allSatisfy(series -> assertThat(series)
                        .contains("application=\"a\\\"b\\\\c\\nd😀xxx")
                        .hasSizeLessThan(250));
    }

    @Test
    void answerIsInTheFormatThatIsAskedFor() throws Exception {
        history.deployed("1", "2026-03-01T10:00:00Z");
        ScrapeBody text = prometheus.body(ScrapeScope.WHOLE, Variant.accepted("text/plain, */*;q=0.1", null));
        ScrapeBody open = prometheus.body(
                ScrapeScope.WHOLE,
                Variant.accepted("application/openmetrics-text;version=1.0.0,text/plain;q=0.5", null));
        ScrapeBody compressed = prometheus.body(ScrapeScope.WHOLE, Variant.accepted(null, "deflate, gzip;q=1.0"));

        assertThat(text.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(new String(text.bytes(), UTF_8))
                .contains("# TYPE dora_deployments_total counter\n")
                .contains("# TYPE dora_deployment_count untyped\ndora_deployment_count 0.0\n")
                .contains("# TYPE dora_lead_time histogram\n")
                .contains("# TYPE dora_info gauge\n");
        assertThat(open.contentType()).isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(new String(open.bytes(), UTF_8))
                .contains("# TYPE dora_deployments counter\n")
                .contains("# TYPE dora_deployment_count unknown\n")
                .doesNotContain("_created")
                .endsWith("# EOF\n");
        assertThat(compressed.isCompressed()).isTrue();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.bytes())).readAllBytes())
                .isEqualTo(text.bytes());
        assertThat(Variant.accepted(null, "gzip;q=0").isCompressed()).isFalse();
        assertThat(List.of(text.tag(), open.tag(), compressed.tag())).doesNotHaveDuplicates();
    }

    @Test
    void deliveriesToWebhooksAreCountedFromZeroOn() {
        WebhookTally silent = new WebhookTally("pager", "pagerduty", Map.of(), Optional.empty());
        prometheus.webhooks(List.of(silent));
        assertThat(deliveries(prometheus.scrape(), "pager", "recorded")).hasValue(0.0);
        assertThat(prometheus.scrape().names()).doesNotContain("dora_webhook_last_event_timestamp_seconds");

        Instant at = prometheus.after(Duration.ofMinutes(3)).instant();
        prometheus.webhooks(List.of(new WebhookTally(
                "pager",
                "pagerduty",
                Map.of(DeliveryOutcome.RECORDED, 2L, DeliveryOutcome.UNCHANGED, 1L),
                Optional.of(at))));
        Scraped scraped = prometheus.scrape();

        assertThat(deliveries(scraped, "pager", "recorded")).hasValue(2.0);
        assertThat(deliveries(scraped, "pager", "duplicate")).hasValue(1.0);
        assertThat(deliveries(scraped, "pager", "refused")).hasValue(0.0);
        assertThat(scraped.value("dora_webhook_last_event_timestamp_seconds", "webhook=\"pager\""))
                .hasValue((double) at.getEpochSecond());
    }

    @Test
    void webhookThatIsConfiguredLaterBeginsAtZero() {
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(3)).webhooks(List.of(recorded("late", 3)));

        assertThat(deliveries(prometheus.scrape(), "late", "recorded")).hasValue(0.0);
        assertThat(deliveries(prometheus.after(Duration.ofMinutes(3)).scrape(), "late", "recorded"))
                .hasValue(3.0);
    }

    @Test
    void deliveriesToAWebhookThatIsNoLongerConfiguredStayCounted() {
        prometheus.webhooks(List.of(recorded("old", 3)));
        prometheus.scrape();
        prometheus.after(Duration.ofMinutes(3)).webhooks(List.of());

        assertThat(deliveries(prometheus.scrape(), "old", "recorded")).hasValue(3.0);
    }

    @Test
    void webhooksAreFiguresOfTheControllerAlone() {
        prometheus.webhooks(List.of(recorded("pager", 3)));

        assertThat(prometheus
                        .scrape(new ScrapeScope("folder/team", job -> true, false))
                        .names())
                .noneMatch(name -> name.startsWith("dora_webhook"));
    }

    private static WebhookTally recorded(String webhook, long deliveries) {
        return new WebhookTally(
                webhook, "json", Map.of(DeliveryOutcome.RECORDED, deliveries), Optional.of(Instant.EPOCH));
    }

    private static Optional<Double> deliveries(Scraped scraped, String webhook, String outcome) {
        return scraped.value("dora_webhook_events_total", "outcome=\"" + outcome + '"', "webhook=\"" + webhook + '"');
    }

    @Test
    void answerIsRenderedOncePerChange() {
        history.deployed("1", "2026-03-01T10:00:00Z");
        AtomicInteger asked = new AtomicInteger();
        LatestReporter reporters = new LatestReporter();
        var snapshot = history.snapshot();
        Scrapes scrapes =
                new Scrapes(Clock.fixed(prometheus.instant(), ZoneOffset.UTC), Runnable::run, Duration.ofMinutes(1));
        FigureSource source = () -> {
            asked.incrementAndGet();
            return new FigureSource.State(reporters.of(snapshot, UTC), true, List.of());
        };

        List<byte[]> bodies = new ArrayList<>();
        Consumer<ScrapeScope> scrape = page -> {
            try {
                bodies.add(scrapes.scrape(page, source)
                        .body(TEXT, prometheus.instant())
                        .bytes());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        scrape.accept(ScrapeScope.WHOLE);
        scrape.accept(ScrapeScope.WHOLE);

        assertThat(asked).hasValue(2);
        assertThat(bodies.get(0)).isSameAs(bodies.get(1));
    }

    @Test
    void scrapeReadsTheRenderingBeforeWhereTheNextTakesLong() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        List<Boolean> isBusy = new ArrayList<>(List.of(false));
        LatestReporter reporters = new LatestReporter();
        history.deployed("1", "2026-03-01T10:00:00Z");
        Scrapes scrapes = new Scrapes(
                prometheus,
                task -> {
                    if (isBusy.get(0)) {
                        waiting.add(task);
                    } else {
                        task.run();
                    }
                },
                Duration.ofMillis(1));
        FigureSource source = () -> new FigureSource.State(reporters.of(history.snapshot(), UTC), true, List.of());
        Rendering first = scrapes.scrape(ScrapeScope.WHOLE, source);

        isBusy.set(0, true);
        history.deployed("2", "2026-03-10T12:00:00Z");
        assertThat(scrapes.scrape(ScrapeScope.WHOLE, source)).isSameAs(first);
        assertThat(scrapes.scrape(ScrapeScope.WHOLE, source)).isSameAs(first);
        assertThat(waiting).hasSize(1);

        isBusy.set(0, false);
        waiting.remove(0).run();
        assertThat(scrapes.scrape(ScrapeScope.WHOLE, source)).isNotSameAs(first);
    }

    @Test
    void pageThatTakesLongToRenderIsLeftAloneForAWhile() throws Exception {
        history.deployed("1", "2026-03-01T10:00:00Z");
        LatestReporter reporters = new LatestReporter();
        AtomicInteger asked = new AtomicInteger();
        Scrapes scrapes = new Scrapes(prometheus, Runnable::run, Duration.ofSeconds(1));
        FigureSource source = () -> {
            asked.incrementAndGet();
            prometheus.after(Duration.ofSeconds(2));
            return new FigureSource.State(reporters.of(history.snapshot(), UTC), true, List.of());
        };

        Rendering first = scrapes.scrape(ScrapeScope.WHOLE, source);
        prometheus.after(Duration.ofSeconds(17));
        assertThat(scrapes.scrape(ScrapeScope.WHOLE, source)).isSameAs(first);
        assertThat(asked).hasValue(1);

        prometheus.after(Duration.ofSeconds(1));
        scrapes.scrape(ScrapeScope.WHOLE, source);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatCannotBeReadIsAnErrorAndNoFigure() {
        Scrapes scrapes = new Scrapes(prometheus, Runnable::run, Duration.ofMinutes(1));

        assertThatThrownBy(() -> scrapes.scrape(ScrapeScope.WHOLE, () -> {
                    throw new IOException("the disk is gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void storeThatIsStillBeingOpenedIsSaidToBe() {
        Scrapes scrapes = new Scrapes(prometheus, Runnable::run, Duration.ofMinutes(1));
        BackgroundStore store = new BackgroundStore(
                progress -> {
                    throw new AssertionError("is never begun");
                },
                task -> {},
                prometheus);

        assertThatThrownBy(() -> scrapes.scrape(ScrapeScope.WHOLE, () -> {
                    store.ifOpen(Duration.ZERO);
                    throw new AssertionError("is not open");
                }))
                .isInstanceOf(StoreOpeningException.class);
    }

    @Test
    void releaseToTwoEnvironmentsCountsOnceWhereTheReportCountsItOnce() {
        Consumer<DeploymentBuilder> change =
                builder -> builder.changes(ChangesFrom.CHANGELOG, List.of(commit("a", "2026-03-10T11:00:00Z")));
        history.deployedTo("production-eu", "1", "2026-03-01T10:00:00Z", builder -> {})
                .deployedTo("production-us", "1", "2026-03-01T10:05:00Z", builder -> {});
        prometheus.scrape();
        history.deployedTo("production-eu", "2", "2026-03-10T12:00:30Z", change)
                .deployedTo("production-us", "2", "2026-03-10T12:01:00Z", change);

        Scraped scraped = prometheus.after(Duration.ofMinutes(2)).scrape();

        assertThat(scraped.value("dora_deployment_count")).contains(1.0);
        assertThat(scraped.value("dora_lead_time_count")).contains(1.0);
        assertThat(scraped.value("dora_deployments_total", "environment=\"production-us\"", "kind=\"CHANGE\""))
                .contains(1.0);
    }

    private static Optional<Double> deployments(Scraped scraped, String result, String kind) {
        return scraped.value(
                "dora_deployments_total",
                "application=\"shop\"",
                "environment=\"production\"",
                "result=\"" + result + '"',
                "kind=\"" + kind + '"');
    }

    private static Optional<Double> failures(Scraped scraped, String cause) {
        return scraped.value("dora_failed_changes_total", "application=\"shop\"", "cause=\"" + cause + '"');
    }

    private static Optional<Double> incidents(Scraped scraped, String state) {
        return scraped.value("dora_incidents_total", "application=\"shop\"", "state=\"" + state + '"');
    }

    private static Optional<Double> band(Scraped scraped, String metric) {
        return scraped.value("dora_report_band", "application=\"shop\"", "window=\"90d\"", "metric=\"" + metric + '"');
    }
}
