package io.jenkins.plugins.dora.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the builds of a job lie.
 *
 * @param name full name of the job, the folders separated by slashes
 * @param url address of the job relative to the root of Jenkins, such as {@code job/shop/job/deploy/}
 * @param branch the branch that the job is for, in a multibranch project
 * @param axes what tells a configuration of a matrix project from the others, by axis; empty for other jobs
 * @param builds the directory that has one directory for each build, named by its number
 */
public record JobDirectory(String name, String url, Optional<String> branch, Map<String, String> axes, Path builds) {
    public JobDirectory {
        axes = Map.copyOf(axes);
    }

    /** Returns the directory of build {@code number}. */
    public Path build(int number) {
        return builds.resolve(String.valueOf(number));
    }
}
