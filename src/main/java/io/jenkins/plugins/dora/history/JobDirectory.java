package io.jenkins.plugins.dora.history;

import io.jenkins.plugins.dora.profile.rule.JobSettings;
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
 * @param axes the values of a configuration of a matrix project, by axis; empty for other jobs
 * @param project full name of the matrix or Maven project that the job is a configuration or a module of
 * @param promoted the job whose builds it promotes, if it is a promotion
 * @param modules where the builds of a Maven project's modules are
 * @param builds the directory that has one directory for each build, named by its number
 * @param stated what the job says of its deployments, then the folder around it, and so on; without those that say nothing
 */
public record JobDirectory(
        String name,
        String url,
        Optional<String> branch,
        Map<String, String> axes,
        Optional<String> project,
        Optional<JobDirectory> promoted,
        List<Path> modules,
        Path builds,
        List<StoredSettings> stated) {
    public JobDirectory {
        axes = Map.copyOf(axes);
        modules = List.copyOf(modules);
        stated = List.copyOf(stated);
    }

    /** Returns the directory of build {@code number}. */
    public Path build(int number) {
        return builds.resolve(String.valueOf(number));
    }

    /** Returns what the job is called within the project that it is a part of; empty if it is a job of its own. */
    public String part() {
        return project.map(whole -> name.substring(whole.length() + 1)).orElse("");
    }

    /**
     * Returns the address of build {@code number} relative to the root of Jenkins.
     *
     * @param target number of the build that it promoted; 0 if none
     */
    public String url(int number, int target) {
        return promoted.filter(job -> target > 0)
                .map(job -> job.url + target + "/promotion/" + url.substring(url.lastIndexOf('/', url.length() - 2) + 1)
                        + "promotionBuild/" + number + '/')
                .orElse(url + number + '/');
    }

    /** Returns what the job and the folders around it say; the nearest that says something decides, field by field. */
    public JobSettings settings() {
        return stated.stream().map(StoredSettings::settings).reduce(JobSettings.NONE, JobSettings::within);
    }
}
