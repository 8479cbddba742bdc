package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Result;
import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes once through everything recorded, lane by lane, and gathers what is found about each deployment. */
final class Assessor {
    private final Snapshot snapshot;
    private final Profile profile;
    private final List<Deployment> finished;
    private final Map<String, ClassifiedDeployment> successes = new HashMap<>();
    private final Map<String, List<Change>> changes = new HashMap<>();
    private final Map<String, List<FailureCause>> causes = new HashMap<>();
    private final Journeys journeys = new Journeys();

    Assessor(Snapshot snapshot, Profile profile) {
        this.snapshot = snapshot;
        this.profile = profile;
        finished = snapshot.deployments().stream()
                .sorted(Comparator.comparing(Deployment::finishedAt))
                .toList();
    }

    Assessment assess() {
        successesByLane().forEach(this::assessLane);
        List<AssessedIncident> incidents = assessIncidents();
        snapshot.versions().forEach(journeys::add);
        finished.forEach(this::assessOnItsOwn);
        return new Assessment(finished.stream().map(this::assessed).toList(), incidents);
    }

    private Collection<List<Deployment>> successesByLane() {
        record Lane(String application, String environment) {}
        Map<Lane, List<Deployment>> lanes = new LinkedHashMap<>();
        for (Deployment deployment : finished) {
            if (deployment.isSuccess()) {
                Lane lane = new Lane(deployment.application(), deployment.environment());
                lanes.computeIfAbsent(lane, key -> new ArrayList<>()).add(deployment);
            }
        }
        return lanes.values();
    }

    private void assessLane(List<Deployment> lane) {
        List<ClassifiedDeployment> classified = ClassifiedDeployment.classify(lane);
        CountedChanges counted = new CountedChanges();
        for (ClassifiedDeployment success : classified) {
            successes.put(success.deployment().id(), success);
            changes.put(success.deployment().id(), counted.of(success));
        }
        Repairs.find(classified, (failed, cause) -> addCause(failed.id(), cause));
    }

    private List<AssessedIncident> assessIncidents() {
        IncidentCauses incidentCauses = new IncidentCauses(finished, successes, profile);
        List<AssessedIncident> incidents =
                snapshot.incidents().stream().map(incidentCauses::assess).toList();
        for (AssessedIncident assessed : incidents) {
            FailureCause cause = new FailureCause.CausedIncident(assessed.incident());
            assessed.deployments().forEach(id -> addCause(id, cause));
        }
        return incidents;
    }

    private void assessOnItsOwn(Deployment deployment) {
        ClassifiedDeployment success = successes.get(deployment.id());
        if (success != null) {
            journeys.add(deployment, tierOf(deployment));
        }
        if (deployment.markedFailed() && success != null && success.canFail()) {
            addCause(deployment.id(), new FailureCause.Marked());
        }
        if (deployment.result() == Result.FAILURE && profile.countFailedDeployments()) {
            addCause(deployment.id(), new FailureCause.AttemptFailed());
        }
    }

    private void addCause(String id, FailureCause cause) {
        causes.computeIfAbsent(id, key -> new ArrayList<>()).add(cause);
    }

    private AssessedDeployment assessed(Deployment deployment) {
        ClassifiedDeployment success = successes.get(deployment.id());
        List<Change> counted = changes.getOrDefault(deployment.id(), List.of());
        return new AssessedDeployment(
                deployment,
                tierOf(deployment),
                Optional.ofNullable(success).map(ClassifiedDeployment::kind),
                success != null && success.baseline(),
                counted,
                counted.isEmpty() ? List.of() : journeys.before(deployment, tierOf(deployment)),
                causes.getOrDefault(deployment.id(), List.of()));
    }

    private EnvironmentTier tierOf(Deployment deployment) {
        return profile.environments().tierOf(deployment.environment(), deployment.tier());
    }
}
