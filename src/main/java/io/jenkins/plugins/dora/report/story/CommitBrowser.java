package io.jenkins.plugins.dora.report.story;

import java.util.Optional;

/** Knows where the commits of jobs can be looked at. */
@FunctionalInterface
public interface CommitBrowser {
    /** Knows no job. */
    CommitBrowser NONE = job -> Optional.empty();

    /** Finds the address of a commit by its id; empty if there is none. */
    @FunctionalInterface
    interface Pages {
        Optional<String> of(String commit);
    }

    /**
     * Returns the pages of the repository that a job builds from; empty if it has none, or the reader may not know of it.
     *
     * @param job the full name of the job
     */
    Optional<Pages> browse(String job);
}
