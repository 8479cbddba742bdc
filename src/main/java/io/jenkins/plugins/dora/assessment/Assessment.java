package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;

/**
 * What every recorded deployment and incident was.
 *
 * @param deployments in order of {@code finishedAt}, those of the same moment in order of recording
 * @param incidents in order of recording
 */
public record Assessment(List<AssessedDeployment> deployments, List<AssessedIncident> incidents) {
    public Assessment {
        deployments = List.copyOf(deployments);
        incidents = List.copyOf(incidents);
    }

    /** Assesses everything in {@code snapshot} as {@code profile} says. */
    public static Assessment of(Snapshot snapshot, Profile profile) {
        return new Assessor(snapshot, profile).assess();
    }
}
