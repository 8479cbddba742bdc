package io.jenkins.plugins.dora.history.buildfile;

import io.jenkins.plugins.dora.history.CheckedOutRevision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The source code that a build worked with, read from its directory, also while the build runs.
 *
 * @param revision what it checked out with git
 * @param exists whether it worked with any under version control
 */
public record BuildSource(Optional<String> revision, boolean exists) {
    /**
     * Reads the directory of a build; what cannot be read is taken for source code that is not known.
     *
     * @param ofBranch whether its job is for a branch, in a multibranch project
     */
    public static BuildSource in(Path directory, boolean ofBranch) {
        try {
            BuildFile build = BuildFileReader.fileIn(directory);
            return new BuildSource(build.checkout(ofBranch).map(CheckedOutRevision::revision), build.hasSource());
        } catch (IOException e) {
            return new BuildSource(Optional.empty(), true);
        }
    }
}
