package io.jenkins.plugins.dora.metrics;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.time.Duration;

/** The same history at another time, for tests. */
record ShiftedHistory(Duration by) {
    Snapshot of(Snapshot snapshot) {
        return Snapshot.of(
                snapshot.deployments().stream().map(this::of).toList(),
                snapshot.versions().stream().map(this::of).toList(),
                snapshot.incidents().stream().map(this::of).toList());
    }

    Deployment of(Deployment deployment) {
        return withId(deployment, deployment.id());
    }

    Deployment withId(Deployment deployment, String id) {
        return Deployment.of(deployment.application(), deployment.version(), deployment.environment())
                .id(id)
                .tier(deployment.tier().orElse(null))
                .between(
                        deployment.startedAt().plus(by), deployment.finishedAt().plus(by))
                .result(deployment.result())
                .kind(deployment.statedKind().orElse(null))
                .fixes(deployment.fixes().orElse(null))
                .revision(deployment.revision().orElse(null))
                .markedFailed(deployment.markedFailed())
                .changes(
                        deployment.changesFrom(),
                        deployment.changes().stream().map(this::of).toList())
                .build();
    }

    private ApplicationVersion of(ApplicationVersion version) {
        return ApplicationVersion.of(
                        version.application(),
                        version.version(),
                        version.builtAt().plus(by))
                .id(version.id())
                .revision(version.revision().orElse(null))
                .build();
    }

    private Change of(Change change) {
        return new Change(change.id(), change.committedAt().plus(by), change.merge());
    }

    private Incident of(Incident incident) {
        return incident.toBuilder()
                .recordedAt(incident.at().plus(by))
                .openedAt(incident.openedAt().plus(by))
                .acknowledgedAt(incident.acknowledgedAt().map(at -> at.plus(by)).orElse(null))
                .resolvedAt(incident.resolvedAt().map(at -> at.plus(by)).orElse(null))
                .build();
    }
}
