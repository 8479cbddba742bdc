package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.model.Snapshot;
import java.util.Optional;

/**
 * What an application had in an environment before a deployment.
 *
 * @param deployment the last earlier successful deployment of the application to the environment
 * @param knowsVersion whether the deployment's version was in that environment before
 */
public record Baseline(Deployment deployment, boolean knowsVersion) {
    /**
     * Looks for the baseline of {@code later} among what was recorded.
     *
     * <p>Earlier is what finished earlier, or at the same time and was recorded first; a deployment that is not in
     * {@code history} comes after all that is.
     *
     * @return empty if {@code later} is the first
     */
    public static Optional<Baseline> of(Deployment later, Snapshot history) {
        Deployment latest = null;
        boolean knowsVersion = false;
        boolean recordedBefore = true;
        for (Deployment candidate : history.deployments()) {
            if (candidate.id().equals(later.id())) {
                recordedBefore = false;
            } else if (isSuccessOfSameTarget(candidate, later) && isBefore(candidate, later, recordedBefore)) {
                knowsVersion |= candidate.version().equals(later.version());
                if (latest == null || !candidate.finishedAt().isBefore(latest.finishedAt())) {
                    latest = candidate;
                }
            }
        }
        return latest == null ? Optional.empty() : Optional.of(new Baseline(latest, knowsVersion));
    }

    private static boolean isSuccessOfSameTarget(Deployment candidate, Deployment later) {
        return candidate.isSuccess()
                && candidate.application().equals(later.application())
                && candidate.environment().equals(later.environment());
    }

    private static boolean isBefore(Deployment candidate, Deployment later, boolean recordedBefore) {
        int order = candidate.finishedAt().compareTo(later.finishedAt());
        return order < 0 || order == 0 && recordedBefore;
    }
}
