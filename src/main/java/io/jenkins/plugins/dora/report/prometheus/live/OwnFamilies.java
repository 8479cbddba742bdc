package io.jenkins.plugins.dora.report.prometheus.live;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.FailureCause;
import io.jenkins.plugins.dora.metrics.statistics.Seconds;
import io.jenkins.plugins.dora.model.value.Kind;
import io.jenkins.plugins.dora.model.value.Result;
import io.jenkins.plugins.dora.report.prometheus.family.Counter;
import io.jenkins.plugins.dora.report.prometheus.family.Families;
import io.jenkins.plugins.dora.report.prometheus.family.Histogram;
import io.jenkins.plugins.dora.report.prometheus.label.PageNames;
import io.jenkins.plugins.dora.report.prometheus.label.PlaceLabels;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Counters of events by application, environment and tier; durations in seconds, for the production tier alone. */
final class OwnFamilies {
    private static final double[] LONG_SECONDS = {
        300,
        900,
        1_800,
        3_600,
        7_200,
        14_400,
        28_800,
        43_200,
        86_400,
        172_800,
        345_600,
        604_800,
        1_209_600,
        2_592_000,
        7_776_000,
        15_552_000
    };
    private static final double[] SHORT_SECONDS = {10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200, 14_400};

    private final PageNames names;
    private final Counter deployments;
    private final Counter failedChanges;
    private final Counter incidents;
    private final Histogram leadTime;
    private final Histogram recovery;
    private final Histogram restore;
    private final Histogram duration;

    OwnFamilies(Families families, PageNames names) {
        this.names = names;
        deployments = families.counter(
                "dora_deployments", "Deployments recorded since Jenkins started, by result and kind as recorded");
        failedChanges = families.counter("dora_failed_changes", "Changes found to have failed, counted when found");
        incidents = families.counter("dora_incidents", "Incidents recorded since Jenkins started");
        leadTime = families.histogram(
                "dora_change_lead_time_seconds",
                "Time from commit to the end of the deployment that brought it",
                LONG_SECONDS);
        recovery = families.histogram(
                "dora_failed_deployment_recovery_seconds", "Time from a failed deployment to its repair", LONG_SECONDS);
        restore = families.histogram(
                "dora_time_to_restore_seconds", "Time from opening to resolution of an incident", LONG_SECONDS);
        duration = families.histogram("dora_deployment_duration_seconds", "Time a deployment took", SHORT_SECONDS);
    }

    /**
     * Lets the series begin that most places need and rates are computed from. The others begin with their first event:
     * most of the results, kinds, causes and durations never occur at a place, and a controller has many places.
     */
    void begin(PlaceLabels place) {
        deployments.begin(attempt(place, Result.SUCCESS, Kind.CHANGE.name()));
        if (place.isProduction()) {
            deployments.begin(attempt(place, Result.FAILURE, ""));
            failedChanges.begin(CauseLabel.of(place, FailureCause.Type.INCIDENT));
        }
    }

    private static Labels attempt(PlaceLabels place, Result result, String kind) {
        return place.labels().add("result", result.name()).add("kind", kind);
    }

    void countDeployment(PlaceLabels place, AssessedDeployment deployment) {
        deployments.increment(
                attempt(
                        place,
                        deployment.result(),
                        deployment.kind().map(Kind::name).orElse("")),
                deployment.finishedAt());
        observe(
                duration,
                place,
                Seconds.of(Duration.between(deployment.startedAt(), deployment.finishedAt())),
                deployment.finishedAt());
    }

    void countChange(PlaceLabels place, double seconds, Instant time) {
        observe(leadTime, place, seconds, time);
    }

    void countFailure(PlaceLabels place, FailureCause.Type cause, Instant time) {
        failedChanges.increment(CauseLabel.of(place, cause), time);
    }

    void countRecovery(PlaceLabels place, double seconds, Instant time) {
        observe(recovery, place, seconds, time);
    }

    void countIncident(PlaceLabels place, String source, String state, Instant time) {
        incidents.increment(place.labels().add("state", state).add("source", source), time);
    }

    /** Lets the series of a source of incidents begin at a place. */
    void beginIncidents(PlaceLabels place, String source) {
        Stream.of(IncidentCounting.OPENED, IncidentCounting.RESOLVED)
                .forEach(state ->
                        incidents.begin(place.labels().add("state", state).add("source", source)));
    }

    void countRestore(PlaceLabels place, double seconds, Instant time) {
        observe(restore, place, seconds, time);
    }

    private void observe(Histogram histogram, PlaceLabels place, double seconds, Instant time) {
        if (place.isProduction()) {
            histogram.observe(names.ofHistograms(place).labels(), seconds, time);
        }
    }
}
