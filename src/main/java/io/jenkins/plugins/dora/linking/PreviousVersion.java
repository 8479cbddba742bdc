package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.model.ApplicationVersion;
import io.jenkins.plugins.dora.model.BuildReference;
import java.util.Comparator;
import java.util.Optional;

/** Finds the version after which another was built. */
final class PreviousVersion {
    private PreviousVersion() {}

    /**
     * Returns the last version of the same application that was built before {@code version}, by its own job if there
     * is one: on the branches of a project, versions are built side by side.
     */
    static Optional<ApplicationVersion> of(ApplicationVersion version, RecordedHistory history) {
        return history.versionsOf(version.application()).stream()
                .filter(candidate -> !candidate.id().equals(version.id()))
                .filter(candidate -> !candidate.builtAt().isAfter(version.builtAt()))
                .max(Comparator.<ApplicationVersion, Boolean>comparing(candidate -> isOfSameJob(candidate, version))
                        .thenComparing(ApplicationVersion::builtAt));
    }

    private static boolean isOfSameJob(ApplicationVersion candidate, ApplicationVersion version) {
        Optional<String> job = version.build().map(BuildReference::job);
        return job.isPresent() && job.equals(candidate.build().map(BuildReference::job));
    }
}
