package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A commit while it is being read. */
final class Commit {
    /** A commit that moves a whole repository touches more paths; then none of them matters. */
    private static final int MOST_PATH_CHARACTERS = 1_000_000;

    private final List<String> paths = new ArrayList<>();
    private String id = "";
    private String author = "";
    private int parents;
    private int pathCharacters;
    private @Nullable Instant committedAt;

    void id(String value) {
        id = value.strip();
    }

    void author(String value) {
        author = value.strip();
    }

    void committedAt(@Nullable Instant value) {
        committedAt = value;
    }

    void addParents(int count) {
        parents += count;
    }

    void addPath(String path) {
        pathCharacters += path.length();
        if (pathCharacters <= MOST_PATH_CHARACTERS) {
            paths.add(path);
        }
    }

    String id() {
        return id;
    }

    /** Returns whether id and time are known. */
    boolean isComplete() {
        return !id.isEmpty() && committedAt != null;
    }

    /** Returns the change that a complete commit is; empty if it does not count. */
    Optional<Change> change(ChangeFilter filter) {
        return committedAt != null && filter.counts(author, knownPaths())
                ? Optional.of(new Change(id, committedAt, parents > 1))
                : Optional.empty();
    }

    /** Returns all paths, or none, which speaks for the commit, where there are too many to know them. */
    private List<String> knownPaths() {
        return pathCharacters <= MOST_PATH_CHARACTERS ? paths : List.of();
    }
}
