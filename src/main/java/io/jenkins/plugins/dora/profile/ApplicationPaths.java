package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.profile.matching.AntPattern;
import java.util.List;

/**
 * Which paths of a repository are those of one application, where several live in it.
 *
 * @param name the application's name
 * @param includedPaths if any, only commits that touch one of these paths count
 * @param excludedPaths if any, commits that touch nothing but these paths do not count
 */
public record ApplicationPaths(String name, List<AntPattern> includedPaths, List<AntPattern> excludedPaths) {
    public ApplicationPaths {
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
