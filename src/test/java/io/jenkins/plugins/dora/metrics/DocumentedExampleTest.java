package io.jenkins.plugins.dora.metrics;

import static io.jenkins.plugins.dora.model.History.commit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.metrics.attempt.Durations;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.History;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.profile.ProfileBuilder;
import io.jenkins.plugins.dora.profile.benchmark.Band;
import io.jenkins.plugins.dora.profile.benchmark.Benchmark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The figures that docs/metrics.md works out by hand. */
class DocumentedExampleTest {
    private static final double HOUR = 3600;
    private static final Period WEEK = new Period(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 12), ZoneOffset.UTC);

    private final History history = new History()
            .deployed("1.0", "2026-01-05T10:00:00Z")
            .deployed(
                    "1.1",
                    "2026-01-06T10:00:00Z",
                    commit("a", "2026-01-05T22:00:00Z"),
                    commit("b", "2026-01-06T08:00:00Z"))
            .deployed("1.2", "2026-01-07T10:00:00Z", commit("c", "2026-01-07T06:00:00Z"))
            .deployed("1.1", "2026-01-07T11:00:00Z")
            .deployed(
                    "1.3",
                    "2026-01-08T10:00:00Z",
                    commit("d", "2026-01-07T16:00:00Z"),
                    new Change("merge", Instant.parse("2026-01-08T09:00:00Z"), true))
            .deployed("1.3", "2026-01-08T10:30:00Z")
            .deployed("1.4", "2026-01-09T10:00:00Z", builder -> builder.result(Result.FAILURE))
            .deployed("1.4", "2026-01-09T11:00:00Z", commit("e", "2026-01-09T12:00:00Z"))
            .incident("i", "2026-01-08T12:00:00Z", "2026-01-08T15:00:00Z");

    @Test
    void deploymentFrequency() {
        DeploymentFrequency frequency = metrics(profile()).frequency();

        assertThat(frequency.deployments()).isEqualTo(6);
        assertThat(frequency.perDay()).hasValue(6 / 7.0);
        assertThat(frequency.deploymentDaysPerWeekMedian()).hasValue(5);
        assertThat(Benchmark.CLASSIC.deploymentsPerDay().bandOf(6 / 7.0)).isEqualTo(Band.HIGH);
        assertThat(metrics(profile().countRedeployments(true)).frequency().deployments())
                .isEqualTo(7);
    }

    @Test
    void leadTimeForChanges() {
        LeadTime leadTime = metrics(profile()).leadTime();

        assertThat(leadTime.seconds().median()).hasValue(8 * HOUR);
        assertThat(leadTime.seconds().mean()).hasValue(9 * HOUR);
        assertThat(leadTime.seconds().p95().orElseThrow()).isCloseTo(17.1 * HOUR, within(1e-6));
        assertThat(leadTime.deployments()).isEqualTo(3);
        assertThat(leadTime.ignoredNegative()).isEqualTo(1);
    }

    @Test
    void leadTimeOfOneChangeOfEachDeployment() {
        Distribution oldest = metrics(profile().leadTimeFrom(LeadTimeFrom.OLDEST_CHANGE))
                .leadTime()
                .seconds();
        Distribution newest = metrics(profile().leadTimeFrom(LeadTimeFrom.NEWEST_CHANGE))
                .leadTime()
                .seconds();

        assertThat(oldest.median()).hasValue(12 * HOUR);
        assertThat(oldest.mean().orElseThrow()).isCloseTo((12 + 4 + 18) / 3.0 * HOUR, within(1e-6));
        assertThat(newest.median()).hasValue(4 * HOUR);
        assertThat(newest.mean()).hasValue((2 + 4 + 18) / 3.0 * HOUR);
    }

    @Test
    void changeFailureRate() {
        assertThat(metrics(profile()).changeFailures()).isEqualTo(new Ratio(2, 5));
        assertThat(Benchmark.CLASSIC.changeFailurePercent().bandOf(40)).isEqualTo(Band.MEDIUM);
        assertThat(metrics(profile().countFailedDeployments(true)).changeFailures())
                .isEqualTo(new Ratio(3, 6));
    }

    @Test
    void recoveryAndRestoration() {
        Metrics metrics = metrics(profile());

        assertThat(metrics.recoverySeconds().median()).hasValue(3 * HOUR);
        assertThat(metrics.recoverySeconds().mean()).hasValue(3 * HOUR);
        assertThat(metrics.recoverySeconds().p95().orElseThrow()).isCloseTo(4.8 * HOUR, within(1e-6));
        assertThat(metrics.restoreSeconds().median()).hasValue(3 * HOUR);
        assertThat(Benchmark.CLASSIC.restoreSeconds().bandOf(3 * HOUR)).isEqualTo(Band.HIGH);
    }

    @Test
    void reworkAndAttempts() {
        Metrics metrics = metrics(profile());

        assertThat(metrics.rework()).isEqualTo(new Ratio(1, 7));
        assertThat(metrics.attempts()).containsEntry(Result.FAILURE, 1).containsEntry(Result.SUCCESS, 7);
    }

    @Test
    void stagesOfOneChange() {
        History journey = new History()
                .deployed("1", "2026-01-05T10:00:00Z")
                .built("2", "2026-01-06T10:10:00Z")
                .deployedTo("test", "2", "2026-01-06T10:40:00Z", builder -> {})
                .deployedTo("staging", "2", "2026-01-06T11:40:00Z", builder -> {})
                .deployed("2", "2026-01-06T14:01:00Z", commit("a", "2026-01-06T10:00:00Z"));
        Scope production = new Scope(Set.of(), Set.of("production"), Set.of());

        Map<String, Distribution> stages =
                LeadTimeStages.of(measured(journey, production).in(WEEK)).secondsByName();

        assertThat(stages.keySet())
                .containsExactly(
                        "COMMIT_TO_BUILD",
                        "BUILD_TO_TESTING",
                        "TESTING_TO_STAGING",
                        "STAGING_TO_PRODUCTION",
                        "DEPLOYMENT");
        assertThat(stages.values())
                .extracting(seconds -> seconds.median().orElseThrow() / 60)
                .containsExactly(10.0, 30.0, 60.0, 140.0, 1.0);
    }

    @Test
    void durations() {
        History deployments = new History();
        for (int minutes : new int[] {1, 2, 6}) {
            Instant start = Instant.parse("2026-01-05T10:00:00Z");
            Instant finish = start.plus(Duration.ofMinutes(minutes));
            deployments.deployed("1", finish.toString(), builder -> builder.between(start, finish));
        }

        assertThat(Durations.of(measured(deployments, Scope.ALL), WEEK)
                        .byApplication()
                        .get("shop")
                        .mean())
                .hasValue(180);
    }

    private static Selection measured(History history, Scope scope) {
        return Selection.of(Assessment.of(history.snapshot(), profile().build()), scope);
    }

    private static ProfileBuilder profile() {
        return Profile.builder(ZoneOffset.UTC);
    }

    private Metrics metrics(ProfileBuilder builder) {
        Profile profile = builder.build();
        return Metrics.of(Selection.of(Assessment.of(history.snapshot(), profile), Scope.ALL), WEEK, profile);
    }
}
