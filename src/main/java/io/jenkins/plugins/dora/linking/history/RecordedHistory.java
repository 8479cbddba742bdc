package io.jenkins.plugins.dora.linking.history;

import io.jenkins.plugins.dora.model.Deployment;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries of linking to everything that was recorded. */
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

    /** Returns what succeeded before {@code later} in its environment, the latest first. */
    Stream<Deployed> successesBefore(Deployment later);

    /**
     * Returns the latest deployments of an application that builds of {@code job} did, in the order they finished.
     *
     * @param after number of the build after which they are wanted
     * @param most the most deployments to return; each is read from disk
     */
    List<Deployment> deploymentsOf(String application, String job, int after, int most);

    /** Returns the versions of an application that are recorded. */
    RecordedVersions versionsOf(String application);
}
