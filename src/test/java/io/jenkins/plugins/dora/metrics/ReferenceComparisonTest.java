package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.FailureCause.CausedIncident;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The engine against {@link ReferenceMetrics}, on thousands of histories. */
@Domain(RandomHistories.class)
class ReferenceComparisonTest {
    @Property(tries = 1500, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void deploymentsWereWhatTheDefinitionsSay(@ForAll Snapshot snapshot, @ForAll Options options) {
        Profile profile = options.in(ZoneOffset.UTC);
        ReferenceAssessment reference = new ReferenceAssessment(snapshot, profile);

        for (AssessedDeployment assessed : Assessment.of(snapshot, profile).deployments()) {
            Deployment deployment = assessed.deployment();
            String id = deployment.id();
            Optional<?> kind = deployment.isSuccess() ? Optional.of(reference.kind(deployment)) : Optional.empty();
            assertThat(assessed.kind()).as("kind of %s", id).isEqualTo(kind);
            assertThat(assessed.baseline())
                    .as("baseline %s", id)
                    .isEqualTo(deployment.isSuccess()
                            && reference.places.successesBefore(deployment).isEmpty());
            assertThat(assessed.changes()).as("changes of %s", id).isEqualTo(reference.changes(deployment));
            assertThat(assessed.failed()).as("failure of %s", id).isEqualTo(reference.failed(deployment));
            assertThat(assessed.recoveryTime()).as("recovery of %s", id).isEqualTo(reference.recovery(deployment));
            if (assessed.failed()) {
                assertThat(assessed.failureCauses().stream()
                                .filter(CausedIncident.class::isInstance)
                                .map(cause -> ((CausedIncident) cause).incident()))
                        .as("incidents of %s", id)
                        .containsExactlyInAnyOrderElementsOf(reference.incidentsOf(deployment));
            }
        }
    }

    @Property(tries = 2000, seed = "11", edgeCases = EdgeCasesMode.NONE)
    void metricsAreWhatTheDefinitionsSay(
            @ForAll Snapshot snapshot, @ForAll Options options, @ForAll Scope scope, @ForAll Period period) {
        Profile profile = options.in(period.zone());

        Metrics metrics = Metrics.of(Measured.of(Assessment.of(snapshot, profile), scope), period, profile);

        ReferenceFigures reference = new ReferenceMetrics(snapshot, profile).figures(scope, period);
        assertFrequency(metrics.frequency(), reference, period);
        assertThat(metrics.leadTime().deployments()).isEqualTo(reference.deploymentsWithLeadTime);
        assertThat(metrics.leadTime().ignoredNegative()).isEqualTo(reference.ignoredNegative);
        assertDistribution(metrics.leadTime().seconds(), reference.leadTimes);
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(reference.failed, reference.couldFail));
        assertDistribution(metrics.recoverySeconds(), reference.recovery);
        assertDistribution(metrics.restoreSeconds(), reference.restore);
        assertThat(metrics.rework()).isEqualTo(new Ratio(reference.rework, reference.successes));
        assertThat(metrics.hasFailureSignal()).isEqualTo(reference.hasSignal);
        assertDistribution(metrics.restore().acknowledgeSeconds(), reference.acknowledge);
        assertDistribution(metrics.restore().resolveSeconds(), reference.resolve);
        for (Result result : Result.values()) {
            assertThat(metrics.attempts().get(result)).isEqualTo(Collections.frequency(reference.attempts, result));
        }
    }

    private static void assertFrequency(DeploymentFrequency frequency, ReferenceFigures reference, Period period) {
        assertThat(frequency.deployments()).isEqualTo(reference.deployments);
        frequency
                .byEnvironment()
                .forEach((environment, count) ->
                        assertThat(count).isEqualTo(Collections.frequency(reference.environments, environment)));
        frequency
                .byTier()
                .forEach((tier, count) -> assertThat(count).isEqualTo(Collections.frequency(reference.tiers, tier)));
        int recordedDays = reference.recordedDays(period);
        assertThat(frequency.recordedDays()).isEqualTo(recordedDays);
        if (recordedDays == 0) {
            assertThat(frequency.perDay()).isEmpty();
            assertThat(frequency.deploymentDaysPerWeekMedian()).isEmpty();
        } else {
            double days = Math.max(recordedDays, Math.min(7, period.days()));
            assertThat(frequency.perDay().orElseThrow() * days).isCloseTo(reference.deployments, within(1e-9));
            assertThat(frequency.deploymentDaysPerWeekMedian()).hasValue(reference.deploymentDaysPerWeekMedian(period));
        }
    }

    private static void assertDistribution(Distribution distribution, List<Duration> durations) {
        assertThat(distribution.count()).isEqualTo(durations.size());
        if (durations.isEmpty()) {
            assertThat(distribution.median()).isEmpty();
            return;
        }
        assertThat(distribution.mean().orElseThrow()).isCloseTo(ReferenceFigures.meanSeconds(durations), within(1e-6));
        assertThat(distribution.median().orElseThrow())
                .isCloseTo(ReferenceFigures.percentileSeconds(0.5, durations), within(1e-6));
        assertThat(distribution.p95().orElseThrow())
                .isCloseTo(ReferenceFigures.percentileSeconds(0.95, durations), within(1e-6));
    }
}
