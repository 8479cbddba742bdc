package io.jenkins.plugins.dora.intake;

import io.jenkins.plugins.dora.linking.builds.BuildDeployments;
import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.value.DeploymentId;
import io.jenkins.plugins.dora.snapshot.Snapshot;
import java.util.Optional;

/**
 * Finds the deployments that steps of a build recorded, so that rules do not record them again.
 *
 * @param known what was recorded before
 * @param byRule the id that a rule gives the deployment of the build
 */
record RecordedByStep(Snapshot known, DeploymentId byRule) {
    /** Returns the deployment that a step of the same build recorded to the same destination. */
    Optional<Deployment> find(Deployment recognised) {
        return new BuildDeployments(known, byRule, recognised.finishedAt())
                .among(known.inOrder())
                .filter(recorded -> recorded.destination().equals(recognised.destination()))
                .filter(recorded -> !recorded.id().equals(byRule.toString()))
                .findFirst();
    }
}
