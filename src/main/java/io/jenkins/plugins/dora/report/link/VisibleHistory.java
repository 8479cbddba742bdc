package io.jenkins.plugins.dora.report.link;

import io.jenkins.plugins.dora.assessment.AssessedDeployment;
import io.jenkins.plugins.dora.assessment.AssessedIncident;
import io.jenkins.plugins.dora.assessment.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records that one user may see.
 *
 * @param whole all there is
 * @param visible whether the deployments of a job are seen; asked with empty for those without a job
 */
public record VisibleHistory(Assessment whole, Predicate<Optional<String>> visible) {
    /** Returns the deployment with that id, if there is one and it is seen. */
    public Optional<AssessedDeployment> find(String id) {
        return whole.find(id).filter(this::isSeen);
    }

    public boolean isSeen(AssessedDeployment assessed) {
        return visible.test(assessed.job());
    }

    /** Returns what names a deployment; empty if it is not seen. */
    public Optional<DeploymentLink> link(AssessedDeployment assessed) {
        return isSeen(assessed) ? Optional.of(DeploymentLink.of(assessed)) : Optional.empty();
    }

    /** Returns what names the deployments that count as failed because of an incident, without those that are not seen. */
    public List<DeploymentLink> causes(AssessedIncident incident) {
        return incident.deployments().stream()
                .map(whole::assessed)
                .flatMap(assessed -> link(assessed).stream())
                .sorted(Comparator.comparing(DeploymentLink::id))
                .toList();
    }
}
