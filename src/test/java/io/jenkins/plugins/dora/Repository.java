package io.jenkins.plugins.dora;

import java.nio.file.Path;

/** The files of the repository that tests read. */
public final class Repository {
    private Repository() {}

    /** Returns the path of a file or directory, given from the root of the repository, in both builds. */
    public static Path path(String relative) {
        return Path.of(System.getProperty("root", System.getProperty("basedir", ".")))
                .resolve(relative);
    }
}
