package io.jenkins.plugins.dora.recording.changes;

import hudson.model.AbstractBuild;
import hudson.model.Job;
import hudson.model.Run;
import java.util.Optional;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Finds the builds that others promote.
 *
 * <p>Of the plugin for promotions nothing is needed: Jenkins calls the build that governs another its root, which is what
 * a promotion promotes. The parts of a build have one as well, and are told by the job around their own.
 */
@Restricted(NoExternalUse.class)
public final class Promotions {
    private Promotions() {}

    /** Returns the build that {@code run} promotes; empty if it is no promotion, or if that build is gone. */
    public static Optional<Run<?, ?>> promotedBy(Run<?, ?> run) {
        if (!(run instanceof AbstractBuild<?, ?> build) || run.getParent().getParent() instanceof Job) {
            return Optional.empty();
        }
        try {
            return Optional.<Run<?, ?>>ofNullable(build.getRootBuild()).filter(root -> root != run);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
