package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Snapshot;
import io.jenkins.plugins.dora.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /**
     * Returns the part of this assessment about the deployments of the jobs that {@code included} accepts and the
     * incidents of their applications. What each of them was stays what the whole history says.
     *
     * @param included takes the full name of the job that did a deployment; empty if no build did
     */
    public Assessment about(Predicate<Optional<String>> included) {
        List<AssessedDeployment> chosen = deployments.stream()
                .filter(assessed -> included.test(assessed.job()))
                .toList();
        Set<String> applications =
                chosen.stream().map(AssessedDeployment::application).collect(Collectors.toSet());
        return new Assessment(
                chosen,
                incidents.stream()
                        .filter(assessed ->
                                applications.contains(assessed.incident().application()))
                        .toList());
    }
}
