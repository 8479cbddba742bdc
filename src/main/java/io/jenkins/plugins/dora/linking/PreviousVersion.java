package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.linking.history.RecordedHistory;
import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.value.BuildReference;
import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import java.util.Optional;

/** Finds the version after which another was built. */
final class PreviousVersion {
    private PreviousVersion() {}

    /**
     * Returns the last version of the same application that was built before {@code version}, by its own job if there
     * is one: on the branches of a project, versions are built side by side.
     */
    static Optional<ApplicationVersion> of(ApplicationVersion version, RecordedHistory history) {
        RecordedVersions versions = history.versionsOf(version.application());
        Optional<String> job = version.build().map(BuildReference::job);
        int self = versions.snapshot().findVersion(version.id());
        int latest = -1;
        for (int index = versions.builtUpTo(version.builtAt()) - 1; index >= 0; index--) {
            if (versions.row(index) != self) {
                if (job.isPresent() && job.equals(versions.job(index))) {
                    return Optional.of(versions.version(index));
                }
                latest = Math.max(latest, index);
            }
        }
        return latest < 0 ? Optional.empty() : Optional.of(versions.version(latest));
    }
}
