package io.jenkins.plugins.dora.profile.team;

import io.jenkins.plugins.dora.model.text.Echo;
import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.List;

/**
 * A team, by its applications: those with matching names, and those that one of its jobs deployed.
 *
 * @param name the name of the team
 * @param applications patterns of names of applications
 * @param jobs patterns of full names of jobs
 * @param folders full names of folders; the team has all jobs in them and in their subfolders
 */
public record Team(String name, List<AntPattern> applications, List<AntPattern> jobs, List<String> folders) {
    /** @throws IllegalArgumentException if it has neither applications nor jobs nor folders */
    public Team {
        applications = List.copyOf(applications);
        jobs = List.copyOf(jobs);
        folders = List.copyOf(folders);
        if (applications.isEmpty() && jobs.isEmpty() && folders.isEmpty()) {
            throw new IllegalArgumentException("applications, jobs or folders: one of them is required");
        }
    }

    /**
     * Reads the full name of a folder; slashes around it do not matter.
     *
     * @throws IllegalArgumentException if no folder can have that name
     */
    public static String folder(String text) {
        String name = text.strip().replaceAll("^/+|/+$", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of the folder is empty");
        }
        if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
            throw new IllegalArgumentException("a folder has no pattern; use jobs for " + Echo.quoted(name));
        }
        return name;
    }

    boolean hasApplication(String application) {
        return applications.stream().anyMatch(pattern -> pattern.matches(application));
    }

    boolean hasJob(String job) {
        return folders.stream().anyMatch(folder -> job.startsWith(folder + '/'))
                || jobs.stream().anyMatch(pattern -> pattern.matches(job));
    }
}
