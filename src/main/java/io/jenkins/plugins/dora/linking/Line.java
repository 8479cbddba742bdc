package io.jenkins.plugins.dora.linking;

import io.jenkins.plugins.dora.snapshot.RecordedVersions;
import java.util.Optional;

/**
 * The versions of an application that lead to one of them: those that the same job built, and those whose job nobody knows.
 * If nobody knows its own job, all versions lead to it. So a hotfix of an older version brings nothing of a newer one.
 *
 * @param versions the versions of the application
 * @param job the job that builds the line; empty if all versions are of it
 */
record Line(RecordedVersions versions, Optional<String> job) {
    static Line to(int version, RecordedVersions versions) {
        return new Line(versions, versions.job(version));
    }

    boolean contains(int version) {
        return job.isEmpty() || versions.job(version).map(job.get()::equals).orElse(true);
    }
}
