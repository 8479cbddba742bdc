package io.jenkins.plugins.dora.profile;

import io.jenkins.plugins.dora.profile.pattern.AntPattern;
import io.jenkins.plugins.dora.profile.pattern.ValuePattern;
import java.util.Collection;
import java.util.List;

/**
 * Which commits are changes that count; asked while recording, so that neither paths nor names have to be stored.
 *
 * @param includedPaths if any, only commits that touch one of these paths count
 * @param excludedPaths commits that touch nothing but these paths do not count
 * @param ignoredAuthors commits of these authors do not count
 */
public record ChangeFilter(
        List<AntPattern> includedPaths, List<AntPattern> excludedPaths, List<ValuePattern> ignoredAuthors) {
    /** Every commit counts. */
    public static final ChangeFilter EVERYTHING = new ChangeFilter(List.of(), List.of(), List.of());

    public ChangeFilter {
        includedPaths = List.copyOf(includedPaths);
        excludedPaths = List.copyOf(excludedPaths);
        ignoredAuthors = List.copyOf(ignoredAuthors);
    }

    /** Returns whether the author of a commit matters. */
    public boolean asksForAuthors() {
        return !ignoredAuthors.isEmpty();
    }

    /** Returns whether the paths of a commit matter. */
    public boolean asksForPaths() {
        return !includedPaths.isEmpty() || !excludedPaths.isEmpty();
    }

    /**
     * Returns whether a commit counts.
     *
     * @param author the author's name
     * @param paths what it touches, from the root of the repository; empty where that is not known, which speaks for it
     */
    public boolean counts(String author, Collection<String> paths) {
        return ignoredAuthors.stream().noneMatch(pattern -> pattern.matches(author))
                && (paths.isEmpty() || paths.stream().anyMatch(this::countsPath));
    }

    private boolean countsPath(String path) {
        return (includedPaths.isEmpty() || anyMatches(includedPaths, path)) && !anyMatches(excludedPaths, path);
    }

    private static boolean anyMatches(List<AntPattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
