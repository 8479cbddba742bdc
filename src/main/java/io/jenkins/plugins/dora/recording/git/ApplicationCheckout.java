package io.jenkins.plugins.dora.recording.git;

import hudson.model.Run;
import hudson.plugins.git.Branch;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;
import io.jenkins.plugins.dora.history.GitCheckout;
import io.jenkins.plugins.dora.history.build.BuildReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds what a build checked out first, shared libraries of a Pipeline apart.
 *
 * <p>Which checkouts were of libraries is told by the file of the build alone; it is read only where there are some.
 */
final class ApplicationCheckout {
    private static final Logger LOGGER = Logger.getLogger(ApplicationCheckout.class.getName());

    /** Where a Pipeline keeps the libraries of a build. */
    private static final String LIBRARIES = "libs";

    private ApplicationCheckout() {}

    static Optional<GitCheckout> of(Run<?, ?> run) {
        Path directory = run.getRootDir().toPath();
        if (Files.isDirectory(directory.resolve(LIBRARIES))) {
            try {
                return BuildReader.checkoutIn(directory);
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, e, () -> "Cannot tell the libraries of " + run + " from the application");
            }
        }
        return run.getActions(BuildData.class).stream()
                .map(BuildData::getLastBuiltRevision)
                .filter(Objects::nonNull)
                .filter(revision -> !revision.getSha1String().isEmpty())
                .findFirst()
                .map(ApplicationCheckout::checkout);
    }

    private static GitCheckout checkout(Revision revision) {
        return new GitCheckout(
                revision.getBranches().stream().findFirst().map(Branch::getName), revision.getSha1String());
    }
}
