package io.jenkins.plugins.dora.report;

import static io.jenkins.plugins.dora.model.History.by;
import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import io.jenkins.plugins.dora.model.DeploymentBuilder;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.BaselineSpan;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.report.overview.Report;
import io.jenkins.plugins.dora.report.overview.bean.BucketBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean;
import io.jenkins.plugins.dora.report.overview.bean.ComparisonBean.ComparedPeriodBean;
import io.jenkins.plugins.dora.report.overview.bean.DataQualityBean;
import io.jenkins.plugins.dora.report.overview.bean.ReasonBean;
import io.jenkins.plugins.dora.report.overview.bean.TopFailuresBean;
import io.jenkins.plugins.dora.report.overview.bean.TopFailuresBean.ApplicationFailuresBean;
import io.jenkins.plugins.dora.report.overview.metric.BandsBean;
import io.jenkins.plugins.dora.report.overview.metric.ChangeFailureRateBean;
import io.jenkins.plugins.dora.report.overview.metric.DeploymentFrequencyBean;
import io.jenkins.plugins.dora.report.overview.metric.LeadTimeBean;
import io.jenkins.plugins.dora.report.query.ReportQuery;
import io.jenkins.plugins.dora.snapshot.SnapshotBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {
    private static final Instant NOW = Instant.parse("2026-04-30T12:00:00Z");

    private final History history = new History();

    @Test
    void everyAbsentValueHasItsReason() {
        Report report = report("2026-01-01", "2026-02-01");

        assertThat(report.headlines().deploymentFrequency().perDay()).isNull();
        assertThat(report.headlines().deploymentFrequency().band()).isNull();
        assertThat(codes(report))
                .containsExactly(
                        "NO_DEPLOYMENTS",
                        "NO_DEPLOYMENTS",
                        "NO_DEPLOYMENTS",
                        "NO_FAILED_DEPLOYMENTS",
                        "NO_INCIDENTS",
                        "NO_DEPLOYMENTS");
        assertThat(report.comparison().previous().reason().code()).isEqualTo("NO_DEPLOYMENTS");
        assertThat(report.comparison().baseline()).isNull();
        assertThat(report.comparison().baselineReason().code()).isEqualTo("NO_BASELINE");
        assertThat(report.attempts().percentFailed()).isNull();
        assertThat(report.attempts().reason().code()).isEqualTo("NO_ATTEMPTS");
        assertThat(report.durations().rollbackMeanSeconds()).isNull();
        assertThat(report.durations().reason().code()).isEqualTo("NO_ROLLBACKS");
        assertThat(report.dataQuality()).isEmpty();
    }

    @Test
    void valuesHaveBandsAndNoReason() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:30:00Z"))
                .deployed("1", "2026-01-02T10:30:00Z")
                .incident("i", "2026-01-05T00:00:00Z", "2026-01-05T02:00:00Z");

        Report report = report("2026-01-01", "2026-01-04");

        assertThat(report.headlines().deploymentFrequency().band()).isEqualTo("ELITE");
        assertThat(report.headlines().leadTimeForChanges().medianSeconds()).isEqualTo(1800);
        assertThat(report.headlines().leadTimeForChanges().band()).isEqualTo("ELITE");
        assertThat(report.headlines().changeFailureRate().percent()).isEqualTo(50);
        assertThat(report.headlines().changeFailureRate().band()).isEqualTo("LOW");
        assertThat(report.headlines().failedDeploymentRecoveryTime().medianSeconds())
                .isEqualTo(1800);
        assertThat(report.headlines().failedDeploymentRecoveryTime().band()).isEqualTo("ELITE");
        assertThat(report.headlines().reworkRate().rework()).isEqualTo(1);
        assertThat(codes(report)).containsExactly(null, null, null, null, "NO_INCIDENTS", null);
        assertThat(report("2026-01-05", "2026-01-06")
                        .headlines()
                        .timeToRestoreService()
                        .band())
                .isEqualTo("HIGH");
    }

    @Test
    void differencesAreMoreThanChanceOrNot() {
        for (int day = 1; day <= 30; day++) {
            String version = "v" + day;
            history.deployed(version, "2026-01-%02dT10:00:00Z".formatted(day));
            if (day % 3 == 0) {
                history.deployed(version + "b", "2026-02-%02dT10:00:00Z".formatted(day % 28 + 1));
            }
        }

        Report february = report("2026-02-01", "2026-03-01");

        assertThat(february.comparison().previous().significant())
                .isEqualTo(Map.of("deploymentsPerDay", true, "changeFailurePercent", false));
        assertThat(february.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SIGNIFICANT_CHANGE");
            assertThat(finding.sentence())
                    .isEqualTo("Deployment frequency fell from 6.8 per week to 2.5 per week (significant).");
            assertThat(finding.link()).startsWith("?from=2026-02-01&").endsWith("&to=2026-03-01&view=deployments");
        });
    }

    @Test
    void nothingIsSignificantComparedWithDaysOfWhichFewAreRecorded() {
        for (int day = 20; day <= 29; day++) {
            history.deployed("v" + day, "2026-01-%02dT10:00:00Z".formatted(day));
        }
        for (int day = 1; day <= 6; day++) {
            history.deployed("w" + day, "2026-02-%02dT10:00:00Z".formatted(day));
        }

        Report february = report("2026-02-01", "2026-03-01");

        assertThat(february.comparison().previous().improvementPercent()).containsKey("deploymentsPerDay");
        assertThat(february.comparison().previous().significant()).containsEntry("deploymentsPerDay", false);
    }

    @Test
    void nobodyIsEliteWhereNobodyReportsFailures() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployed("2", "2026-01-02T10:00:00Z");

        ChangeFailureRateBean rate =
                report("2026-01-01", "2026-02-01").headlines().changeFailureRate();

        assertThat(rate.percent()).isZero();
        assertThat(rate.band()).isNull();
        assertThat(rate.reason().code()).isEqualTo("NO_FAILURE_SIGNAL");
        assertThat(report("2026-01-01", "2026-02-01").dataQuality())
                .extracting(DataQualityBean::code, DataQualityBean::count)
                .contains(tuple("NO_FAILURE_SIGNAL", 2));
    }

    @Test
    void reworkWithoutASignalHasNoValueButCounts() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployed("2", "2026-01-02T10:00:00Z");

        Report report = report("2026-01-01", "2026-02-01");

        assertThat(report.headlines().reworkRate().percent()).isNull();
        assertThat(report.headlines().reworkRate().deployments()).isEqualTo(2);
        assertThat(report.headlines().reworkRate().reason().code()).isEqualTo("NO_FAILURE_SIGNAL");
        assertThat(report.series())
                .extracting(bucket -> bucket.headlines().reworkPercent())
                .containsOnlyNulls();
        assertThat(report.comparison().previous().headlines().reworkPercent()).isNull();
    }

    @Test
    void failureRateOfRedeploymentsAloneIsAbsentForThatReason() {
        history.deployed("1", "2026-01-01T10:00:00Z").deployed("1", "2026-02-10T10:00:00Z");

        Report report = report("2026-02-01", "2026-03-01");

        assertThat(report.headlines().changeFailureRate().percent()).isNull();
        assertThat(report.headlines().changeFailureRate().reason().code()).isEqualTo("NO_CHANGES_DEPLOYED");
        assertThat(report.headlines().reworkRate().deployments()).isEqualTo(1);
    }

    @Test
    void weekWithoutDeploymentsAfterABusyOneIsZeroAndLow() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-13T10:00:00Z")
                .deployed("3", "2026-01-14T10:00:00Z");

        Report report = report("2026-01-19", "2026-01-26");

        assertThat(report.headlines().deploymentFrequency().perDay()).isZero();
        assertThat(report.headlines().deploymentFrequency().band()).isEqualTo("LOW");
        assertThat(report.headlines().deploymentFrequency().reason()).isNull();
        assertThat(report.comparison().previous().improvementPercent()).containsEntry("deploymentsPerDay", -100.0);
        assertThat(report("2026-01-12", "2026-01-19")
                        .comparison()
                        .previous()
                        .headlines()
                        .deploymentsPerDay())
                .isZero();
        assertThat(report("2026-01-12", "2026-01-19")
                        .comparison()
                        .previous()
                        .reason()
                        .code())
                .isEqualTo("NO_DEPLOYMENTS");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-18, 14, HIGH", "2026-01-19, 13, "})
    void bandNeedsFourteenRecordedDays(String first, int days, String band) {
        history.deployed("1", first + "T10:00:00Z")
                .deployed("2", first + "T11:00:00Z")
                .deployed("3", first + "T12:00:00Z")
                .deployed("4", first + "T13:00:00Z");

        DeploymentFrequencyBean frequency =
                report("2026-01-01", "2026-02-01").headlines().deploymentFrequency();

        assertThat(frequency.recordedDays()).isEqualTo(days);
        assertThat(frequency.perDay()).isEqualTo(4.0 / days);
        assertThat(frequency.band()).isEqualTo(band);
        assertThat(frequency.reason().code()).isEqualTo("PARTLY_RECORDED");
    }

    @Test
    void recordsThatCannotBeReadAreCounted() {
        SnapshotBuilder damaged = new SnapshotBuilder(position -> {
            throw new AssertionError("There is nothing to read");
        });
        damaged.addUnreadable(1);
        damaged.addUnreadable(1);

        assertThat(new Reporter(damaged.snapshot(), Profile.defaults(ZoneOffset.UTC))
                        .report(query("2026-01-01", "2026-02-01"))
                        .dataQuality())
                .containsExactly(
                        new DataQualityBean("UNREADABLE_RECORD", 2, "2 records cannot be read and do not count."));
    }

    @Test
    void failureReportedAtAnyTimeIsASignal() {
        history.deployed("1", "2026-01-01T10:00:00Z").incident("i", "2025-06-01T00:00:00Z", "2025-06-02T00:00:00Z");

        ChangeFailureRateBean rate =
                report("2026-01-01", "2026-02-01").headlines().changeFailureRate();

        assertThat(rate.band()).isEqualTo("ELITE");
        assertThat(rate.reason()).isNull();
    }

    @Test
    void firstDeploymentHasNoLeadTimeAndSaysWhy() {
        history.deployed("1", "2026-01-01T10:00:00Z", commit("a", "2020-01-01T00:00:00Z"));

        LeadTimeBean leadTime = report("2026-01-01", "2026-02-01").headlines().leadTimeForChanges();

        assertThat(leadTime.medianSeconds()).isNull();
        assertThat(leadTime.reason().code()).isEqualTo("NO_CHANGES_KNOWN");
    }

    @Test
    void comparesWithThePeriodBeforeAndWithTheBeginning() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-03-20T10:00:00Z", commit("a", "2026-03-20T08:00:00Z"))
                .deployed("3", "2026-04-10T10:00:00Z", commit("b", "2026-04-10T09:00:00Z"))
                .deployed("4", "2026-04-11T10:00:00Z");

        ComparisonBean comparison = report("2026-04-01", "2026-05-01").comparison();

        assertThat(comparison.previous().from()).isEqualTo("2026-03-01");
        assertThat(comparison.previous().improvementPercent())
                .containsEntry("deploymentsPerDay", 106.66666666666667)
                .containsEntry("leadTimeMedianSeconds", 50.0)
                .doesNotContainKey("reworkPercent");
        assertThat(comparison.baseline().from()).isEqualTo("2026-01-01");
        assertThat(comparison.baseline().to()).isEqualTo("2026-04-01");
        assertThat(comparison.baseline().headlines().deploymentsPerDay()).isEqualTo(2 / 90.0);
        assertThat(comparison.baselineReason()).isNull();
    }

    @Test
    void periodBeforeSaysThatRecordingBeganInTheMiddleOfIt() {
        history.deployed("1", "2026-03-20T10:00:00Z").deployed("2", "2026-04-10T10:00:00Z");

        ComparedPeriodBean previous =
                report("2026-04-01", "2026-05-01").comparison().previous();

        assertThat(previous.headlines().deploymentsPerDay()).isEqualTo(1 / 12.0);
        assertThat(previous.reason())
                .isEqualTo(new ReasonBean(
                        "PARTLY_RECORDED",
                        "Recording began here on 2026-03-20, within the days from 2026-03-01 until before 2026-04-01."
                                + " Only the days since then count."));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:59:59Z, NO_DEPLOYMENTS",
        "2026-03-01T00:00:00Z, ",
        "2026-03-01T23:59:59Z, ",
        "2026-03-02T00:00:00Z, PARTLY_RECORDED",
        "2026-03-31T23:59:59Z, PARTLY_RECORDED",
        "2026-04-01T00:00:00Z, NOT_RECORDED_YET"
    })
    void periodBeforeIsWholeFromTheDayOfTheFirstDeploymentOn(String first, String code) {
        history.deployed("1", first).deployed("2", "2026-04-10T10:00:00Z");

        ReasonBean reason =
                report("2026-04-01", "2026-05-01").comparison().previous().reason();

        assertThat(Optional.ofNullable(reason).map(ReasonBean::code)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void baselineWindowSaysThatRecordingBeganInTheMiddleOfIt() {
        history.deployed("1", "2026-01-15T10:00:00Z").deployed("2", "2026-03-10T10:00:00Z");
        BaselineSpan january = new BaselineSpan(31, Optional.of(LocalDate.of(2026, 1, 1)));
        Profile profile = Profile.builder(ZoneOffset.UTC).baselineSpan(january).build();

        ComparedPeriodBean baseline = new Reporter(history.snapshot(), profile)
                .report(query("2026-03-01", "2026-04-01"))
                .comparison()
                .baseline();

        assertThat(baseline.reason().code()).isEqualTo("PARTLY_RECORDED");
        assertThat(baseline.reason().message()).contains("2026-01-15", "from 2026-01-01 until before 2026-02-01");
    }

    @Test
    void totalsOfTheSeriesAddUp() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-08T10:00:00Z", builder -> builder.result(Result.EXPIRED))
                .deployed("3", "2026-01-20T10:00:00Z");

        Report report = report("2026-01-01", "2026-01-31");

        assertThat(report.series())
                .extracting(BucketBean::start)
                .containsExactly("2026-01-01", "2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26");
        assertThat(report.series()).extracting(BucketBean::deployments).containsExactly(1, 0, 0, 1, 0);
        assertThat(report.attempts().byResult()).containsEntry("EXPIRED", 1).containsEntry("SUCCESS", 2);
    }

    @Test
    void bucketsHoldWhatTheChartsNeed() {
        history.built("2", "2026-01-02T09:00:00Z")
                .deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T08:00:00Z"))
                .deployed("1", "2026-01-03T10:00:00Z");

        BucketBean week = report("2026-01-01", "2026-01-05").series().get(0);

        assertThat(week.byEnvironment()).containsExactly(entry("production", 3));
        assertThat(week.couldFail()).isEqualTo(2);
        assertThat(week.failed()).isEqualTo(1);
        assertThat(week.stageMeanSeconds())
                .containsExactly(
                        entry("COMMIT_TO_BUILD", 3600.0),
                        entry("BUILD_TO_PRODUCTION", 3540.0),
                        entry("DEPLOYMENT", 60.0));
    }

    @Test
    void bandsComeWithTheirLimits() {
        BandsBean bands = report("2026-01-01", "2026-01-05").bands();

        assertThat(bands.leadTimeSeconds()).isEqualTo(new BandsBean.LimitsBean("BELOW", 3600.0, 86400.0, 604800.0));
        assertThat(bands.deploymentsPerDay()).isEqualTo(new BandsBean.LimitsBean("AT_LEAST", 1.0, 0.23, 0.03));
    }

    @Test
    void namesTheApplicationsThatFailMost() {
        for (int i = 0; i < 12; i++) {
            String application = "app" + (char) ('a' + i);
            for (int failures = 0; failures <= i; failures++) {
                history.deployed(
                        application,
                        "production",
                        "1",
                        "2026-01-0" + (1 + failures % 9) + "T10:00:00Z",
                        fails(application + failures));
            }
        }
        history.deployed("shop", "staging", "1", "2026-01-01T10:00:00Z", fails("s"));

        TopFailuresBean top = report("2026-01-01", "2026-02-01").topFailures();

        assertThat(top.production()).hasSize(10).first().isEqualTo(new ApplicationFailuresBean("appl", 12));
        assertThat(top.nonProduction()).containsExactly(new ApplicationFailuresBean("shop", 1));
    }

    @Test
    void dataQualityIsSaidInSentences() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .deployed("3", "2026-01-03T10:00:00Z", commit("a", "2026-01-04T00:00:00Z"))
                .deployed("4", "2026-01-05T10:00:00Z")
                .incident("i", "2026-01-20T00:00:00Z", "")
                .incident("j", "2025-12-20T00:00:00Z", "");

        assertThat(report("2026-01-01", "2026-02-01").dataQuality())
                .extracting(DataQualityBean::code, DataQualityBean::message)
                .containsExactly(
                        tuple("NO_CHANGES", "2 deployments have no known changes, so their lead time is unknown."),
                        tuple(
                                "NEGATIVE_LEAD_TIME",
                                "1 change was committed after its deployment finished and is left out of the lead"
                                        + " time."),
                        tuple(
                                "INCIDENT_WITHOUT_DEPLOYMENT",
                                "1 incident is not attributed to a deployment and does not count as a change failure."),
                        tuple(
                                "INCIDENT_OPEN_LONG",
                                "1 incident has been open for more than 30 days; its resolution may not have been recorded."));
    }

    @Test
    void offersTheNamesThatOccur() {
        history.deployedTo("staging", "1", "2020-01-01T10:00:00Z", builder -> {})
                .deployed("cart", "production", "1", "2020-01-01T10:00:00Z", builder -> {});

        assertThat(report("2026-01-01", "2026-02-01").choices())
                .isEqualTo(new Report.ChoicesBean(
                        List.of("cart", "shop"), List.of("production", "staging"), List.of(), List.of()));
    }

    @Test
    void partOfTheDeploymentsIsStillWhatTheWholeHistorySays() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .deployed("1", "2026-01-03T10:00:00Z", by("undo"))
                .deployed("cart", "production", "7", "2026-01-03T10:00:00Z", by("cart"))
                .incident("i", "2026-01-04T00:00:00Z", "2026-01-04T01:00:00Z");
        Reporter all = new Reporter(history.snapshot(), Profile.defaults(ZoneOffset.UTC));

        Report rollback = all.about(Optional.of("undo")::equals).report(query("2026-01-01", "2026-02-01"));
        Report cart = all.about(Optional.of("cart")::equals).report(query("2026-01-01", "2026-02-01"));

        assertThat(rollback.headlines().reworkRate().percent()).isEqualTo(100);
        assertThat(rollback.headlines().timeToRestoreService().incidents()).isEqualTo(1);
        assertThat(cart.headlines().timeToRestoreService().incidents()).isZero();
        assertThat(cart.choices().applications()).containsExactly("cart");
    }

    private static Consumer<DeploymentBuilder> fails(String id) {
        return builder -> builder.id(id).result(Result.FAILURE);
    }

    private Report report(String from, String to) {
        return new Reporter(history.snapshot(), Profile.defaults(ZoneOffset.UTC)).report(query(from, to));
    }

    private static ReportQuery query(String from, String to) {
        return ReportQuery.parse(Map.of("from", List.of(from), "to", List.of(to)), ZoneOffset.UTC, NOW);
    }

    private static List<String> codes(Report report) {
        return Stream.of(
                        report.headlines().deploymentFrequency().reason(),
                        report.headlines().leadTimeForChanges().reason(),
                        report.headlines().changeFailureRate().reason(),
                        report.headlines().failedDeploymentRecoveryTime().reason(),
                        report.headlines().timeToRestoreService().reason(),
                        report.headlines().reworkRate().reason())
                .map(reason -> reason == null ? null : reason.code())
                .toList();
    }
}
