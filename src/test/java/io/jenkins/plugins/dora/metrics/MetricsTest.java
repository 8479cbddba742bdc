package io.jenkins.plugins.dora.metrics;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.selection.Granularity;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.model.value.EnvironmentTier;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    private static final Profile PROFILE = Profile.defaults(ZoneOffset.UTC);
    private static final Scope PRODUCTION = new Scope(Set.of(), Set.of(), Set.of(EnvironmentTier.PRODUCTION));

    private final History history = new History();

    @Test
    void valueOfAReleaseIsTheMeanOfItsChanges() {
        history.deployed("1", "2026-01-01T00:00:00Z")
                .deployed("2", "2026-01-02T12:00:00Z", commit("a", "2026-01-02T10:00:00Z"))
                .deployed(
                        "3",
                        "2026-01-03T12:00:00Z",
                        commit("b", "2026-01-03T08:00:00Z"),
                        commit("c", "2026-01-03T10:00:00Z"));

        assertThat(measure("2026-01-01", "2026-01-31")
                        .leadTime()
                        .releaseSeconds()
                        .sample(10))
                .containsExactly(7_200, 10_800);
    }

    @Test
    void eightySevenDeploymentsInThirtyDaysAreTwoPointNineADay() {
        deployTimes(87);

        assertThat(measure("2026-01-01", "2026-01-31").frequency().perDay()).hasValue(2.9);
    }

    @Test
    void nineFailedOfEightySevenAreTenPointThreeFourPercent() {
        deployTimes(87);
        for (int i = 0; i < 9; i++) {
            Instant opened = Instant.parse("2026-01-01T00:30:00Z").plus(8L * 3 * i, ChronoUnit.HOURS);
            history.incident("i" + i, opened.toString(), opened.plusSeconds(60).toString());
        }

        Ratio failures = measure("2026-01-01", "2026-01-31").changeFailures();

        assertThat(failures).isEqualTo(new Ratio(9, 87));
        assertThat(failures.percent().orElseThrow()).isCloseTo(10.34, within(0.005));
    }

    @Test
    void oneFailedOfFourIsTwentyFivePercent() {
        deployTimes(4);
        history.incident("i", "2026-01-01T00:10:00Z", "");

        assertThat(measure("2026-01-01", "2026-01-31").changeFailures().percent())
                .hasValue(25);
    }

    @Test
    void severalIncidentsOfADeploymentFailItOnce() {
        for (int day = 1; day <= 9; day++) {
            history.deployed("v" + day, "2026-01-0" + day + "T10:00:00Z");
        }
        history.deployed("v10", "2026-01-10T10:00:00Z")
                .incident("a", "2026-01-01T11:00:00Z", "")
                .incident("b", "2026-01-01T12:00:00Z", "")
                .incident("c", "2026-01-10T11:00:00Z", "");

        assertThat(measure("2026-01-01", "2026-01-31").changeFailures()).isEqualTo(new Ratio(2, 10));
    }

    @Test
    void restoreTimesOfAnArticle() {
        history.deployed("1", "2026-01-01T00:00:00Z")
                .incident("a", "2026-01-02T00:00:00Z", "2026-01-02T00:45:00Z")
                .incident("b", "2026-01-03T00:00:00Z", "2026-01-03T02:18:00Z")
                .incident("c", "2026-01-04T00:00:00Z", "2026-01-04T00:30:00Z")
                .incident("d", "2026-01-05T00:00:00Z", "");

        Distribution restore = measure("2026-01-01", "2026-01-31").restoreSeconds();

        assertThat(restore.count()).isEqualTo(3);
        assertThat(restore.median()).hasValue(0.75 * 3600);
        assertThat(restore.mean().orElseThrow() / 3600).isCloseTo(1.18, within(0.005));
    }

    @Test
    void incidentBelongsToThePeriodInWhichItWasResolved() {
        history.incident("a", "2025-12-31T23:00:00Z", "2026-01-01T01:00:00Z")
                .incident("b", "2026-01-30T23:00:00Z", "2026-01-31T00:00:00Z");

        assertThat(measure("2026-01-01", "2026-01-31").restoreSeconds().median())
                .hasValue(7200);
    }

    @Test
    void leadTimeRunsFromCommitToFinishAndLeavesMergesOut() {
        history.deployed("C1", "2026-01-01T10:00:00Z")
                .deployed(
                        "C4",
                        "2026-01-02T19:00:00Z",
                        commit("C2", "2026-01-02T15:00:00Z"),
                        commit("C3", "2026-01-02T16:00:00Z"),
                        new Change("C4", Instant.parse("2026-01-02T16:30:00Z"), true));

        LeadTime leadTime = measure("2026-01-01", "2026-01-31").leadTime();

        assertThat(leadTime.seconds().mean()).hasValue(3.5 * 3600);
        assertThat(leadTime.seconds().count()).isEqualTo(2);
        assertThat(leadTime.deployments()).isEqualTo(1);
    }

    @Test
    void commitAfterItsDeploymentIsIgnoredAndCounted() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed(
                        "2",
                        "2026-01-02T10:00:00Z",
                        commit("a", "2026-01-02T10:00:01Z"),
                        commit("b", "2026-01-02T10:00:00Z"));

        LeadTime leadTime = measure("2026-01-01", "2026-01-31").leadTime();

        assertThat(leadTime.ignoredNegative()).isEqualTo(1);
        assertThat(leadTime.seconds().median()).hasValue(0);
    }

    @Test
    void leadTimeAndRecoveryOfAnExporter() {
        Instant commit = Instant.ofEpochSecond(1682936938);
        Instant deploy = Instant.ofEpochSecond(1683022138);
        history.deployed("1", "2023-04-01T00:00:00Z")
                .deployed("2", deploy.toString(), new Change("a", commit))
                .incident(
                        "i",
                        Instant.ofEpochSecond(1683022198).toString(),
                        Instant.ofEpochSecond(1683023338).toString());

        Metrics metrics = measure("2023-05-01", "2023-06-01");

        assertThat(metrics.leadTime().seconds().median()).hasValue(85_200);
        assertThat(metrics.restoreSeconds().median()).hasValue(1_140);
        assertThat(metrics.recoverySeconds().median()).hasValue(1_200);
    }

    @Test
    void redeploymentsAreNoDeploymentsButWork() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("1", "2026-01-02T10:00:00Z")
                .deployed("2", "2026-01-03T10:00:00Z")
                .deployed("1", "2026-01-04T10:00:00Z")
                .deployed("3", "2026-01-05T10:00:00Z", builder -> builder.kind(Kind.HOTFIX))
                .deployed("4", "2026-01-06T10:00:00Z", builder -> builder.result(Result.FAILURE));

        Metrics metrics = measure("2026-01-01", "2026-01-31");

        assertThat(metrics.frequency().deployments()).isEqualTo(4);
        assertThat(metrics.rework()).isEqualTo(new Ratio(2, 5));
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(1, 3));
        assertThat(metrics.attempts())
                .containsEntry(Result.SUCCESS, 5)
                .containsEntry(Result.FAILURE, 1)
                .containsEntry(Result.EXPIRED, 0);
    }

    @Test
    void deploymentDaysPerWeekCountWeeksWithoutDeployments() {
        history.deployed("1", "2026-01-05T10:00:00Z")
                .deployed("2", "2026-01-05T12:00:00Z")
                .deployed("3", "2026-01-06T10:00:00Z")
                .deployed("4", "2026-01-12T10:00:00Z");

        assertThat(measure("2026-01-05", "2026-01-26").frequency().deploymentDaysPerWeekMedian())
                .hasValue(1);
    }

    @Test
    void deploymentsAreCountedByEnvironmentAndTier() {
        history.deployedTo("staging", "1", "2026-01-01T10:00:00Z", builder -> {})
                .deployedTo("uat", "1", "2026-01-01T11:00:00Z", builder -> {})
                .deployedTo("uat", "2", "2026-01-02T11:00:00Z", builder -> {})
                .deployed("1", "2026-01-03T10:00:00Z")
                .deployedTo("test", "3", "2026-02-01T10:00:00Z", builder -> {});

        DeploymentFrequency frequency =
                measure(Scope.ALL, "2026-01-01", "2026-01-31").frequency();

        assertThat(frequency.byEnvironment()).isEqualTo(Map.of("staging", 1, "uat", 2, "production", 1));
        assertThat(frequency.byTier()).isEqualTo(Map.of(EnvironmentTier.STAGING, 2, EnvironmentTier.PRODUCTION, 1));
    }

    @Test
    void dayBeginsAtMidnight() {
        history.deployed("1", "2026-01-05T23:59:59Z").deployed("2", "2026-01-06T00:00:00Z");

        assertThat(measure("2026-01-05", "2026-01-12").frequency().deploymentDaysPerWeekMedian())
                .hasValue(2);
    }

    @Test
    void incidentThatWasOverWithTheDeploymentIsARecoveryInNoTime() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .incident("i", "2026-01-02T10:00:00Z", "2026-01-02T10:00:00Z");

        assertThat(measure("2026-01-01", "2026-01-31").recoverySeconds().median())
                .hasValue(0);
    }

    @Test
    void baselineWithoutChangesTakesNoneOfTheNext() {
        history.deployed("1", "2026-01-01T10:00:00Z", builder -> builder.changes(ChangesFrom.CHANGELOG, List.of()))
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:00:00Z"));

        assertThat(measure("2026-01-01", "2026-01-31").leadTime().seconds().median())
                .hasValue(3600);
    }

    @Test
    void nothingHasNoValues() {
        Metrics metrics = measure("2026-01-01", "2026-01-31");

        assertThat(metrics.frequency().perDay()).isEmpty();
        assertThat(metrics.frequency().deploymentDaysPerWeekMedian()).isEmpty();
        assertThat(metrics.changeFailures().percent()).isEmpty();
        assertThat(metrics.rework().percent()).isEmpty();
        assertThat(metrics.leadTime().seconds().median()).isEmpty();
    }

    @Test
    void scopeSelectsApplicationsEnvironmentsAndTiers() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("cart", "production", "1", "2026-01-01T11:00:00Z", builder -> {})
                .deployed("shop", "live", "1", "2026-01-01T12:00:00Z", builder -> {})
                .deployedTo("staging", "1", "2026-01-01T13:00:00Z", builder -> {});

        assertThat(deployments(PRODUCTION)).isEqualTo(2);
        assertThat(deployments(Scope.ALL)).isEqualTo(3);
        assertThat(deployments(new Scope(Set.of("cart"), Set.of(), Set.of()))).isEqualTo(1);
        assertThat(deployments(new Scope(Set.of(), Set.of("live", "staging"), Set.of())))
                .isEqualTo(2);
    }

    @Test
    void incidentWithoutEnvironmentIsInScopeOfTheEnvironmentsOfItsTier() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployedTo("staging", "1", "2026-01-01T13:00:00Z", builder -> {})
                .incident("i", Optional.empty(), "2026-01-01T14:00:00Z", "2026-01-01T15:00:00Z", Optional.empty());

        assertThat(restored(new Scope(Set.of("shop"), Set.of("production"), Set.of())))
                .isEqualTo(1);
        assertThat(restored(new Scope(Set.of("shop"), Set.of("staging"), Set.of())))
                .isZero();
        assertThat(restored(new Scope(Set.of("cart"), Set.of(), Set.of()))).isZero();
    }

    private void deployTimes(int count) {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < count; i++) {
            history.deployed("v" + i, first.plus(8L * i, ChronoUnit.HOURS).toString());
        }
    }

    private int deployments(Scope scope) {
        return measure(scope, "2026-01-01", "2026-01-31").frequency().deployments();
    }

    private int restored(Scope scope) {
        return measure(scope, "2026-01-01", "2026-01-31").restoreSeconds().count();
    }

    @Test
    void bucketsAddUpToTheWhole() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:00:00Z"))
                .deployed("3", "2026-02-02T10:00:00Z", commit("b", "2026-02-02T07:00:00Z"))
                .deployed("4", "2026-02-03T10:00:00Z", builder -> builder.result(Result.FAILURE))
                .incident("i", "2026-02-02T11:00:00Z", "2026-02-02T12:00:00Z");

        Trend trend = Trend.of(measured(PRODUCTION), period("2026-01-01", "2026-03-01"), Granularity.MONTH, PROFILE);

        assertThat(trend.buckets())
                .extracting(bucket -> bucket.metrics().frequency().deployments())
                .containsExactly(2, 1);
        assertThat(trend.metrics().frequency().deployments()).isEqualTo(3);
        assertThat(trend.metrics().leadTime().deployments()).isEqualTo(2);
        assertThat(trend.metrics().leadTime().seconds().median()).hasValue(2 * 3600);
        assertThat(trend.metrics().changeFailures()).isEqualTo(new Ratio(1, 3));
        assertThat(trend.metrics().recoverySeconds().median()).hasValue(2 * 3600);
        assertThat(trend.metrics().restoreSeconds().median()).hasValue(3600);
        assertThat(trend.metrics().attempts()).containsEntry(Result.SUCCESS, 3).containsEntry(Result.FAILURE, 1);
        assertThat(trend.stages().secondsByName().get("COMMIT_TO_PRODUCTION").count())
                .isEqualTo(2);
    }

    @Test
    void metricsOfTheWholePeriodAloneAreThoseBesideItsBuckets() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", commit("a", "2026-01-02T09:00:00Z"))
                .deployed("3", "2026-02-02T10:00:00Z", commit("b", "2026-02-02T07:00:00Z"))
                .incident("i", "2026-02-02T11:00:00Z", "2026-02-02T12:00:00Z");

        Metrics metrics =
                Trend.metrics(measured(PRODUCTION), period("2026-01-01", "2026-03-01"), Granularity.MONTH, PROFILE);

        assertThat(metrics.frequency().deployments()).isEqualTo(3);
        assertThat(metrics.leadTime().seconds().median()).hasValue(2 * 3600);
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(1, 3));
        assertThat(metrics.restoreSeconds().median()).hasValue(3600);
    }

    @Test
    void manyDeploymentsOfSeveralMonthsAreComparedByTheirOwnMetrics() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int number = 0; number < 2_400; number++) {
            Instant finish = first.plus(30L * number, ChronoUnit.MINUTES);
            history.deployed(
                    "v" + number,
                    finish.toString(),
                    commit("c" + number, finish.minusSeconds(60L * number).toString()));
        }
        Period days = period("2026-01-01", "2026-03-01");

        Selection measured = measured(PRODUCTION);
        Metrics compared = Trend.compared(measured, days, PROFILE);

        assertThat(compared.frequency())
                .isEqualTo(Metrics.of(measured, days, PROFILE).frequency());
        assertThat(compared.frequency().deployments()).isEqualTo(2_400);
        assertThat(compared.leadTime().seconds().median()).hasValue(1_200 * 60);
        assertThat(compared.changeFailures()).isEqualTo(new Ratio(0, 2_400));
    }

    @Test
    void acknowledgementDividesTheTimeToRestore() {
        for (String acknowledged : List.of("10:00", "11:00", "13:00", "09:59", "13:01")) {
            history.incident(
                    acknowledged,
                    "2026-01-05T10:00:00Z",
                    incident -> incident.toBuilder()
                            .environment("production")
                            .acknowledgedAt(Instant.parse("2026-01-05T" + acknowledged + ":00Z"))
                            .resolvedAt(Instant.parse("2026-01-05T13:00:00Z"))
                            .build());
        }

        Metrics metrics = measure("2026-01-01", "2026-01-31");

        assertThat(metrics.restoreSeconds().count()).isEqualTo(5);
        assertThat(metrics.restore().acknowledgeSeconds().count()).isEqualTo(3);
        assertThat(metrics.restore().acknowledgeSeconds().median()).hasValue(3600);
        assertThat(metrics.restore().resolveSeconds().median()).hasValue(2 * 3600);
        assertThat(metrics.restore().stages())
                .containsExactly(
                        entry("OPENED_TO_ACKNOWLEDGED", metrics.restore().acknowledgeSeconds()),
                        entry("ACKNOWLEDGED_TO_RESOLVED", metrics.restore().resolveSeconds()));
    }

    @Test
    void incidentsThatNobodyAcknowledgedHaveNoStages() {
        history.incident("i", "2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z");

        assertThat(measure("2026-01-01", "2026-01-31").restore().stages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EACH_CHANGE, 2, 5400", "OLDEST_CHANGE, 1, 7200", "NEWEST_CHANGE, 1, 3600"})
    void everyNegativeLeadTimeIsIgnoredWhateverTheProfileMeasures(LeadTimeFrom from, int values, double median) {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed(
                        "2",
                        "2026-01-02T10:00:00Z",
                        commit("a", "2026-01-02T08:00:00Z"),
                        commit("b", "2026-01-02T09:00:00Z"),
                        commit("c", "2026-01-02T10:00:01Z"),
                        commit("d", "2026-01-03T10:00:00Z"));

        Profile profile = Profile.builder(ZoneOffset.UTC).leadTimeFrom(from).build();
        LeadTime leadTime = Metrics.of(measured(PRODUCTION), period("2026-01-01", "2026-01-31"), profile)
                .leadTime();

        assertThat(leadTime.ignoredNegative()).isEqualTo(2);
        assertThat(leadTime.seconds().count()).isEqualTo(values);
        assertThat(leadTime.seconds().median()).hasValue(median);
    }

    @Test
    void goingForwardAgainIsNoReworkButWork() {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z")
                .deployed("1", "2026-01-03T10:00:00Z")
                .deployed("2", "2026-01-04T10:00:00Z");

        assertThat(measure("2026-01-01", "2026-01-31").rework()).isEqualTo(new Ratio(1, 4));
    }

    @ParameterizedTest
    @CsvSource({"FAILURE, 1", "EXPIRED, 1", "ABORTED, 0"})
    void attemptsThatFailedOrExpiredAreFailuresIfTheProfileSaysSo(Result result, int failed) {
        history.deployed("1", "2026-01-01T10:00:00Z")
                .deployed("2", "2026-01-02T10:00:00Z", builder -> builder.result(result));
        Profile profile =
                Profile.builder(ZoneOffset.UTC).countFailedDeployments(true).build();
        Selection selection = Selection.of(Assessment.of(history.snapshot(), profile), PRODUCTION);

        Metrics metrics = Metrics.of(selection, period("2026-01-01", "2026-01-31"), profile);

        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(failed, 1 + failed));
        assertThat(metrics.hasFailureSignal()).isEqualTo(failed > 0);
    }

    private Metrics measure(String from, String to) {
        return measure(PRODUCTION, from, to);
    }

    private Metrics measure(Scope scope, String from, String to) {
        return Metrics.of(measured(scope), period(from, to), PROFILE);
    }

    private Selection measured(Scope scope) {
        return Selection.of(Assessment.of(history.snapshot(), PROFILE), scope);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneOffset.UTC);
    }
}
