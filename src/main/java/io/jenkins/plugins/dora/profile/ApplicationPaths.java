package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import java.util.List;

/**
 * Which paths of a repository are those of one application, where several live in it, and which jobs share it.
 *
 * @param name the application's name
 * @param includedPaths if any, only commits that touch one of these paths count
 * @param excludedPaths if any, commits that touch nothing but these paths do not count
 * @param jobs full names of the jobs to which the application is given, whichever job recorded it before
 */
public record ApplicationPaths(
        String name, List<AntPattern> includedPaths, List<AntPattern> excludedPaths, List<AntPattern> jobs) {
    /** Creates the paths of an application that is given to no job. */
    public ApplicationPaths(String name, List<AntPattern> includedPaths, List<AntPattern> excludedPaths) {
        this(name, includedPaths, excludedPaths, List.of());
    }

    public ApplicationPaths {
        jobs = List.copyOf(jobs);
        includedPaths = List.copyOf(includedPaths);
        excludedPaths = List.copyOf(excludedPaths);
    }

    /** Returns the filter for this application; what it does not say is as {@code everywhere}. */
    ChangeFilter within(ChangeFilter everywhere) {
        return new ChangeFilter(
                includedPaths.isEmpty() ? everywhere.includedPaths() : includedPaths,
                excludedPaths.isEmpty() ? everywhere.excludedPaths() : excludedPaths,
                everywhere.ignoredAuthors());
    }
}
