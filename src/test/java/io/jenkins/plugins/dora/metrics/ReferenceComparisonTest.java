package io.jenkins.plugins.dora.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedDeployments;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.assessment.FailureCause.CausedIncident;
import io.jenkins.plugins.dora.assessment.FailureCause.Marked;
import io.jenkins.plugins.dora.assessment.FailureCause.RepairedBy;
import io.jenkins.plugins.dora.assessment.FailureCause.UndoneBy;
import io.jenkins.plugins.dora.metrics.selection.Period;
import io.jenkins.plugins.dora.metrics.selection.Scope;
import io.jenkins.plugins.dora.metrics.selection.Selection;
import io.jenkins.plugins.dora.metrics.statistics.Distribution;
import io.jenkins.plugins.dora.metrics.statistics.Ratio;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.profile.Profile;
import io.jenkins.plugins.dora.snapshot.RecordedDeployment;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** The engine against {@link ReferenceMetrics}, on thousands of histories. */
@Domain(RandomHistories.class)
class ReferenceComparisonTest {
    @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
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
            assertThat(assessed.tier()).as("tier of %s", id).isEqualTo(reference.places.tier(deployment));
            assertThat(assessed.environment()).as("name of %s", id).isEqualTo(reference.places.shown(deployment));
            assertCauses(assessed, reference);
        }
    }

    private static void assertCauses(AssessedDeployment assessed, ReferenceAssessment reference) {
        Deployment deployment = assessed.deployment();
        Set<String> causes = new HashSet<>();
        reference.incidentsOf(deployment).forEach(incident -> causes.add("incident " + incident.id()));
        reference.undoneBy(deployment).forEach(rollback -> causes.add("undone by " + rollback.id()));
        reference.repairedBy(deployment).forEach(hotfix -> causes.add("repaired by " + hotfix.id()));
        if (reference.isMarked(deployment)) {
            causes.add("marked");
        }
        if (reference.isFailedAttempt(deployment)) {
            causes.add("attempt failed");
        }
        assertThat(assessed.failureCauses())
                .as("causes of %s", deployment.id())
                .extracting(ReferenceComparisonTest::name)
                .containsExactlyInAnyOrderElementsOf(causes);
    }

    private static String name(FailureCause cause) {
        if (cause instanceof CausedIncident caused) {
            return "incident " + caused.incident().id();
        }
        if (cause instanceof UndoneBy undone) {
            return "undone by " + undone.rollback().id();
        }
        if (cause instanceof RepairedBy repaired) {
            return "repaired by " + repaired.hotfix().id();
        }
        return cause instanceof Marked ? "marked" : "attempt failed";
    }

    @Property(seed = "13", edgeCases = EdgeCasesMode.NONE)
    void incidentsAreWhereAndBlameWhatTheDefinitionsSay(@ForAll Snapshot snapshot, @ForAll Options options) {
        Profile profile = options.in(ZoneOffset.UTC);
        ReferenceAssessment reference = new ReferenceAssessment(snapshot, profile);

        for (AssessedIncident assessed : Assessment.of(snapshot, profile).incidents()) {
            Incident incident = assessed.incident();
            String id = incident.id();
            assertThat(assessed.tier()).as("tier of %s", id).isEqualTo(reference.places.tier(incident));
            assertThat(assessed.environments())
                    .as("environments of %s", id)
                    .extracting(ReferencePlaces::folded)
                    .containsExactlyInAnyOrderElementsOf(reference.places.environments(incident));
            assertThat(assessed.onRollback()).as("blame of %s", id).isEqualTo(reference.blame.isOnRollback(incident));
            assertThat(assessed.deployments())
                    .as("blame of %s", id)
                    .extracting(RecordedDeployment::deployment)
                    .containsExactlyInAnyOrderElementsOf(reference.blame.blamed(incident));
        }
    }

    @Property(seed = "11", edgeCases = EdgeCasesMode.NONE)
    void metricsAreWhatTheDefinitionsSay(
            @ForAll Snapshot snapshot, @ForAll Options options, @ForAll Scope scope, @ForAll Period period) {
        Profile profile = options.in(period.zone());

        Selection measured = Selection.of(Assessment.of(snapshot, profile), scope);
        Metrics metrics = Metrics.of(measured, period, profile);

        ReferenceFigures reference = new ReferenceMetrics(snapshot, profile).figures(scope, period);
        assertFrequency(metrics.frequency(), reference, period);
        assertThat(metrics.leadTime().deployments()).isEqualTo(reference.deploymentsWithLeadTime);
        assertThat(metrics.leadTime().ignoredNegative()).isEqualTo(reference.ignoredNegative);
        assertDistribution(metrics.leadTime().seconds(), reference.leadTimes);
        assertThat(metrics.changeFailures()).isEqualTo(new Ratio(reference.failed, reference.couldFail));
        assertDistribution(metrics.recoverySeconds(), reference.recovery);
        assertDistribution(metrics.restoreSeconds(), reference.restore);
        assertThat(metrics.rework()).isEqualTo(new Ratio(reference.rework, reference.successes));
        assertThat(measured.openAtEndOf(period)).hasSize(reference.open);
        assertThat(metrics.hasFailureSignal()).isEqualTo(reference.hasSignal);
        assertDistribution(metrics.restore().acknowledgeSeconds(), reference.acknowledge);
        assertDistribution(metrics.restore().resolveSeconds(), reference.resolve);
        assertStages(LeadTimeStages.of(measured.in(period)).secondsByName(), reference.stages);
        for (Result result : Result.values()) {
            assertThat(metrics.attempts().get(result)).isEqualTo(Collections.frequency(reference.attempts, result));
        }
    }

    private static void assertStages(Map<String, Distribution> measured, Map<String, List<Duration>> reference) {
        assertThat(measured.keySet()).containsExactlyInAnyOrderElementsOf(reference.keySet());
        reference.forEach((name, durations) -> {
            assertThat(measured.get(name).count()).as(name).isEqualTo(durations.size());
            assertThat(measured.get(name).mean().orElseThrow())
                    .as(name)
                    .isCloseTo(ReferenceFigures.meanSeconds(durations), within(1e-6));
            assertThat(measured.get(name).median().orElseThrow())
                    .as(name)
                    .isCloseTo(ReferenceFigures.percentileSeconds(0.5, durations), within(1e-6));
        });
    }

    @Property(seed = "17", edgeCases = EdgeCasesMode.NONE)
    void deploymentsArePartsOfTheReleasesOfTheDefinitions(
            @ForAll Snapshot snapshot, @ForAll Options options, @ForAll Scope scope) {
        Profile profile = options.in(ZoneOffset.UTC);
        ReferenceMetrics reference = new ReferenceMetrics(snapshot, profile);
        AssessedDeployments parts = Selection.of(Assessment.of(snapshot, profile), scope)
                .deployments()
                .asReleases();

        for (int index = 0; index < parts.size(); index++) {
            Deployment deployment = parts.get(index).deployment();
            assertThat(parts.release(index).map(AssessedDeployment::deployment))
                    .as("release of %s", deployment.id())
                    .isEqualTo(reference.release(scope, deployment));
        }
    }

    @Property(seed = "19", edgeCases = EdgeCasesMode.NONE)
    void periodsAreComparedWithThoseOfTheDefinitions(
            @ForAll("firstDays") LocalDate first, @ForAll("lengths") java.time.Period length) {
        Period period = new Period(first, first.plus(length), ZoneOffset.UTC);

        assertThat(period.previous()).isEqualTo(ReferenceMetrics.previous(period));
    }

    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.integers()
                .between(0, 60)
                .flatMap(month -> Arbitraries.of(1, 2, 15, 28)
                        .map(day -> LocalDate.of(2023, 1, day).plusMonths(month)));
    }

    @Provide
    Arbitrary<java.time.Period> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 24).map(java.time.Period::ofMonths),
                Arbitraries.integers().between(1, 400).map(java.time.Period::ofDays));
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
