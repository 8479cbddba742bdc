package io.jenkins.plugins.dora.recording.git;

import hudson.model.Run;
import hudson.plugins.git.Branch;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;
import io.jenkins.plugins.dora.history.CheckedOutRevision;
import io.jenkins.plugins.dora.history.buildfile.BuildFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.scm.api.SCMHead;

/**
 * Finds what a build checked out first, shared libraries of a Pipeline and the repository of its script apart.
 *
 * <p>Which checkouts were of those is told by the file of the build alone; it is read only where a Pipeline has checkouts.
 */
final class ApplicationCheckout {
    private static final Logger LOGGER = Logger.getLogger(ApplicationCheckout.class.getName());

    /** Directories that a Pipeline keeps with a build: its libraries, and its nodes. */
    private static final List<String> OF_PIPELINES = List.of("libs", "workflow", "workflow-completed");

    private ApplicationCheckout() {}

    static Optional<CheckedOutRevision> of(Run<?, ?> run) {
        Path directory = run.getRootDir().toPath();
        List<BuildData> checkouts = run.getActions(BuildData.class);
        if (!checkouts.isEmpty() && isPipeline(directory)) {
            try {
                return BuildFileReader.checkoutIn(directory, SCMHead.HeadByItem.findHead(run.getParent()) != null);
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, e, () -> "Cannot distinguish the application among the checkouts of " + run);
            }
        }
        return checkouts.stream()
                .map(BuildData::getLastBuiltRevision)
                .filter(Objects::nonNull)
                .filter(revision -> !revision.getSha1String().isEmpty())
                .findFirst()
                .map(ApplicationCheckout::checkout);
    }

    private static boolean isPipeline(Path directory) {
        return OF_PIPELINES.stream().anyMatch(name -> Files.isDirectory(directory.resolve(name)));
    }

    private static CheckedOutRevision checkout(Revision revision) {
        return new CheckedOutRevision(
                revision.getBranches().stream().findFirst().map(Branch::getName), revision.getSha1String());
    }
}
