package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.Deployment;
import java.util.List;
import java.util.Optional;

/** What linking asks of everything that was recorded. */
public interface RecordedHistory {
    /**
     * Looks for the baseline of {@code later}.
     *
     * <p>Earlier is what finished earlier, or at the same time and was recorded first; a deployment that was not
     * recorded yet comes after all that were.
     *
     * @return empty if {@code later} is the first
     */
    Optional<Baseline> baselineOf(Deployment later);

    /** Returns the latest deployments of an application that builds of {@code job} did, in the order they finished. */
    List<Deployment> deploymentsOf(String application, String job, int most);

    /** Returns the versions of an application in order of {@code builtAt}, those of the same moment in order of recording. */
    List<ApplicationVersion> versionsOf(String application);
}
