package io.jenkins.plugins.dora.recording.changes;

import hudson.EnvVars;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.dora.linking.checkout.Checkout;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/** The additional information that one version control system has. */
@Restricted(NoExternalUse.class)
public interface SourceControl extends ExtensionPoint {
    /** Returns the revision that {@code run} checked out first. */
    Optional<String> revisionOf(Run<?, ?> run);

    /** Returns the branch of that revision, with its remote, such as {@code refs/remotes/origin/main}. */
    Optional<String> branchOf(Run<?, ?> run);

    /**
     * Returns what finds the address of a commit of the repository that a job builds from; empty if that repository is
     * unknown, or has no browser.
     */
    Optional<Function<String, Optional<String>>> pagesOf(Job<?, ?> job);

    /**
     * Returns what is checked out in {@code directory}.
     *
     * @param variables the environment; its {@code WORKSPACE} is where the search for the root of a checkout ends
     */
    Optional<Checkout> checkoutIn(FilePath directory, EnvVars variables) throws IOException, InterruptedException;
}
