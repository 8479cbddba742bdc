package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A commit while it is being read. */
final class Commit {
    /** As many lines of a commit as Jenkins itself reads. */
    private static final int MOST_PATHS = 1_000;

    private final List<String> paths = new ArrayList<>();
    private String id = "";
    private String author = "";
    private int parents;
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
        if (paths.size() < MOST_PATHS) {
            paths.add(path);
        }
    }

    /** Tells whether id and time are known. */
    boolean isComplete() {
        return !id.isEmpty() && committedAt != null;
    }

    /** Returns the change that a complete commit is; empty if it does not count. */
    Optional<Change> change(ChangeFilter filter) {
        return committedAt != null && filter.counts(author, paths)
                ? Optional.of(new Change(id, committedAt, parents > 1))
                : Optional.empty();
    }
}
