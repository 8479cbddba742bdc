package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.BuildReference;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.EnvironmentTier;
import io.jenkins.plugins.dora.model.Incident;
import io.jenkins.plugins.dora.model.Kind;
import io.jenkins.plugins.dora.model.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A deployment and what it was.
 *
 * @param deployment the deployment
 * @param tier the tier of its environment
 * @param kind its kind, stated or found; empty unless it succeeded
 * @param baseline whether it is the first success of its application in its environment
 * @param changes the changes it brought that count: no merges, none that was deployed there before
 * @param waypoints the known points that its version passed before, in order: its build and the lower tiers
 * @param failureCauses every reason why the deployed change counts as failed; empty if it does not
 */
public record AssessedDeployment(
        Deployment deployment,
        EnvironmentTier tier,
        Optional<Kind> kind,
        boolean baseline,
        List<Change> changes,
        List<Waypoint> waypoints,
        List<FailureCause> failureCauses) {
    public AssessedDeployment {
        changes = List.copyOf(changes);
        waypoints = List.copyOf(waypoints);
        failureCauses = List.copyOf(failureCauses);
    }

    public String id() {
        return deployment.id();
    }

    public String application() {
        return deployment.application();
    }

    public String version() {
        return deployment.version();
    }

    public String environment() {
        return deployment.environment();
    }

    public Instant startedAt() {
        return deployment.startedAt();
    }

    public Instant finishedAt() {
        return deployment.finishedAt();
    }

    public Result result() {
        return deployment.result();
    }

    /** Returns the full name of the job that did it; empty if no build did. */
    public Optional<String> job() {
        return deployment.build().map(BuildReference::job);
    }

    public boolean isOf(Kind other) {
        return kind.isPresent() && kind.get() == other;
    }

    /** Whether the deployed change counts as failed. */
    public boolean failed() {
        return !failureCauses.isEmpty();
    }

    /**
     * Returns how long after its finish a failed deployment was recovered from: at the finish of the first rollback or
     * hotfix, else when the last of its incidents was resolved. Empty if it did not fail, is not recovered from, or was
     * before it finished.
     */
    public Optional<Duration> recoveryTime() {
        return repairedAt()
                .or(this::restoredAt)
                .map(end -> Duration.between(deployment.finishedAt(), end))
                .filter(recovery -> !recovery.isNegative());
    }

    private Optional<Instant> repairedAt() {
        return failureCauses.stream()
                .flatMap(cause -> {
                    if (cause instanceof FailureCause.UndoneBy undone) {
                        return Optional.of(undone.rollback().finishedAt()).stream();
                    }
                    if (cause instanceof FailureCause.RepairedBy repaired) {
                        return Optional.of(repaired.hotfix().finishedAt()).stream();
                    }
                    return Optional.<Instant>empty().stream();
                })
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> restoredAt() {
        List<Incident> incidents = failureCauses.stream()
                .filter(FailureCause.CausedIncident.class::isInstance)
                .map(cause -> ((FailureCause.CausedIncident) cause).incident())
                .toList();
        if (incidents.stream().anyMatch(incident -> incident.resolvedAt().isEmpty())) {
            return Optional.empty();
        }
        return incidents.stream()
                .flatMap(incident -> incident.resolvedAt().stream())
                .max(Comparator.naturalOrder());
    }
}
