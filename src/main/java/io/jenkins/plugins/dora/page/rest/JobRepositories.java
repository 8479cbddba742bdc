package io.jenkins.plugins.dora.page.rest;

import hudson.ExtensionList;
import hudson.model.Job;
import io.jenkins.plugins.dora.recording.changes.SourceControl;
import io.jenkins.plugins.dora.report.story.CommitBrowser;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;

/** Where the commits of jobs can be looked at: the repository browsers in their settings. */
final class JobRepositories {
    private JobRepositories() {}

    /** Returns the pages of the repository of a job; empty if the current user may not read the job. */
    static Optional<CommitBrowser.Pages> browse(String job) {
        return readable(job)
                .flatMap(found -> ExtensionList.lookup(SourceControl.class).stream()
                        .flatMap(control -> control.pagesOf(found).stream())
                        .findFirst())
                .map(pages -> pages::apply);
    }

    private static Optional<Job<?, ?>> readable(String name) {
        try {
            return Optional.ofNullable(Jenkins.get().getItemByFullName(name, Job.class));
        } catch (AccessDeniedException e) {
            return Optional.empty(); // a job that the user knows of, but may not read
        }
    }
}
