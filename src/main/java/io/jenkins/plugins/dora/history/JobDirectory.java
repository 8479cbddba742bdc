package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.profile.job.JobSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job: where its builds lie, and what is set for them.
 *
 * @param name full name of the job, the folders separated by slashes
 * @param url address of the job relative to the root of Jenkins, such as {@code job/shop/job/deploy/}
 * @param branch the branch that the job is for, in a multibranch project
 * @param axes what tells a configuration of a matrix project from the others, by axis; empty for other jobs
 * @param partOfProject whether it is a configuration of a matrix project or a module of a Maven project
 * @param builds the directory that has one directory for each build, named by its number
 * @param stated what the job says of its deployments, then the folder around it, and so on; without those that say nothing
 */
public record JobDirectory(
        String name,
        String url,
        Optional<String> branch,
        Map<String, String> axes,
        boolean partOfProject,
        Path builds,
        List<ItemSettings> stated) {
    public JobDirectory {
        axes = Map.copyOf(axes);
        stated = List.copyOf(stated);
    }

    /** Returns the directory of build {@code number}. */
    public Path build(int number) {
        return builds.resolve(String.valueOf(number));
    }

    /** Returns what the job and the folders around it say; the nearest that says something decides, field by field. */
    public JobSettings settings() {
        return stated.stream().map(ItemSettings::settings).reduce(JobSettings.NONE, JobSettings::within);
    }
}
