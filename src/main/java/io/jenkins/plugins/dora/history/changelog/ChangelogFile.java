package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the changes of one changelog. */
final class ChangelogFile {
    private final Path path;
    private final ChangeFilter filter;
    private final Skipped oddities;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<SkipReason> troubles = EnumSet.noneOf(SkipReason.class);

    /**
     * @param path where it is
     * @param filter which commits count
     * @param oddities counts what has to be left out
     */
    ChangelogFile(Path path, ChangeFilter filter, Skipped oddities) {
        this.path = path;
        this.filter = filter;
        this.oddities = oddities;
    }

    void add(Commit commit) {
        ids.add(commit.id());
        if (commit.isComplete()) {
            commit.change(filter).ifPresent(changes::add);
        } else {
            incomplete(SkipReason.INCOMPLETE_COMMIT);
        }
    }

    /** Notes why there are commits that could not be read. */
    void incomplete(SkipReason oddity) {
        troubles.add(oddity);
        oddities.count(oddity, path);
    }

    /** Returns why there are commits that could not be read. */
    Set<SkipReason> troubles() {
        return troubles;
    }

    /** Returns the ids of the commits, be they changes that count or not. */
    Set<String> ids() {
        return ids;
    }

    /** Returns the changes that count, as Jenkins lists them: what is written last comes first. */
    List<Change> changes() {
        List<Change> oldestFirst = new ArrayList<>(changes);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
