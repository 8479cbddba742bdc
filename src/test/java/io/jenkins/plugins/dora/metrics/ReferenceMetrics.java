package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.snapshot.Snapshot;
import io.jenkins.plugins.dora.profile.LeadTimeFrom;
import io.jenkins.plugins.dora.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The definitions of the metrics, sentence by sentence: slow, and plain enough to be seen right. */
final class ReferenceMetrics {
    private final List<Deployment> deployments;
    private final List<Incident> incidents;
    private final Profile profile;
    private final ReferenceAssessment assessed;
    private final ReferencePlaces places;

    ReferenceMetrics(Snapshot snapshot, Profile profile) {
        this.deployments = snapshot.deployments();
        this.incidents = snapshot.incidents();
        this.profile = profile;
        this.assessed = new ReferenceAssessment(snapshot, profile);
        this.places = new ReferencePlaces(snapshot.deployments(), profile.environments());
    }

    /** The figures of the deployments of a scope that finished, and its incidents that were resolved, in a period. */
    ReferenceFigures figures(Scope scope, Period period) {
        ReferenceFigures figures = new ReferenceFigures();
        for (Deployment deployment : deployments) {
            LocalDate day = deployment.finishedAt().atZone(period.zone()).toLocalDate();
            if (inScope(scope, deployment) && (figures.firstRecorded == null || day.isBefore(figures.firstRecorded))) {
                figures.firstRecorded = day;
            }
            if (inScope(scope, deployment) && inPeriod(period, deployment.finishedAt())) {
                add(deployment, period, figures);
            }
        }
        for (Incident incident : incidents) {
            if (inScope(scope, incident)
                    && incident.resolvedAt().isPresent()
                    && inPeriod(period, incident.resolvedAt().get())) {
                figures.restore.add(Duration.between(
                        incident.openedAt(), incident.resolvedAt().get()));
            }
        }
        return figures;
    }

    private void add(Deployment deployment, Period period, ReferenceFigures figures) {
        figures.attempts.add(deployment.result());
        if (assessed.couldFail(deployment)) {
            figures.couldFail++;
            figures.failed += assessed.failed(deployment) ? 1 : 0;
            assessed.recovery(deployment).ifPresent(figures.recovery::add);
        }
        if (!deployment.isSuccess()) {
            return;
        }
        figures.successes++;
        Kind kind = assessed.kind(deployment);
        if (kind == Kind.ROLLBACK || kind == Kind.HOTFIX) {
            figures.rework++;
        }
        if (kind != Kind.REDEPLOY || profile.countRedeployments()) {
            figures.deployments++;
            figures.days.add(deployment.finishedAt().atZone(period.zone()).toLocalDate());
            figures.environments.add(deployment.environment());
            figures.tiers.add(places.tierOf(deployment));
        }
        addLeadTimes(deployment, figures);
    }

    private void addLeadTimes(Deployment deployment, ReferenceFigures figures) {
        List<Duration> leadTimes = new ArrayList<>();
        for (Change change : assessed.changes(deployment)) {
            leadTimes.add(Duration.between(change.committedAt(), deployment.finishedAt()));
        }
        leadTimes.sort(Duration::compareTo);
        while (!leadTimes.isEmpty() && leadTimes.get(0).isNegative()) {
            figures.ignoredNegative++;
            leadTimes.remove(0);
        }
        if (profile.leadTimeFrom() == LeadTimeFrom.NEWEST_CHANGE && !leadTimes.isEmpty()) {
            leadTimes = List.of(leadTimes.get(0));
        }
        if (profile.leadTimeFrom() == LeadTimeFrom.OLDEST_CHANGE && !leadTimes.isEmpty()) {
            leadTimes = List.of(leadTimes.get(leadTimes.size() - 1));
        }
        figures.leadTimes.addAll(leadTimes);
        boolean any = !leadTimes.isEmpty();
        figures.deploymentsWithLeadTime += any ? 1 : 0;
    }

    private boolean inScope(Scope scope, Deployment deployment) {
        return (scope.applications().isEmpty() || scope.applications().contains(deployment.application()))
                && (scope.environments().isEmpty() || scope.environments().contains(deployment.environment()))
                && (scope.tiers().isEmpty() || scope.tiers().contains(places.tierOf(deployment)));
    }

    private boolean inScope(Scope scope, Incident incident) {
        boolean environment = scope.environments().isEmpty();
        for (String where : places.environments(incident)) {
            environment = environment || scope.environments().contains(where);
        }
        return environment
                && (scope.applications().isEmpty() || scope.applications().contains(incident.application()))
                && (scope.tiers().isEmpty() || scope.tiers().contains(places.tierOf(incident)));
    }

    private static boolean inPeriod(Period period, Instant time) {
        Instant from = period.from().atStartOfDay(period.zone()).toInstant();
        Instant to = period.to().atStartOfDay(period.zone()).toInstant();
        return !time.isBefore(from) && time.isBefore(to);
    }
}
