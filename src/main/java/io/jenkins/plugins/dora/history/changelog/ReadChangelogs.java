package io.jenkins.plugins.dora.history.changelog;

import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import io.jenkins.plugins.dora.model.value.Change;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The contents of the changelogs of a build.
 *
 * @param changes the changes that count, the oldest of each changelog first
 * @param ids the ids of all commits that were read, be they changes that count or not
 * @param troubles why there may be more commits
 * @param exist whether there is a changelog
 */
public record ReadChangelogs(List<Change> changes, Set<String> ids, Set<SkipReason> troubles, boolean exist) {
    public ReadChangelogs {
        changes = List.copyOf(changes);
        ids = Collections.unmodifiableSet(ids);
        troubles = Set.copyOf(troubles);
    }

    static ReadChangelogs of(List<ChangelogFile> files) {
        Set<String> ids = new HashSet<>();
        Set<SkipReason> troubles = EnumSet.noneOf(SkipReason.class);
        files.forEach(file -> {
            ids.addAll(file.ids());
            troubles.addAll(file.troubles());
        });
        return new ReadChangelogs(
                files.stream().flatMap(file -> file.changes().stream()).toList(), ids, troubles, !files.isEmpty());
    }

    static ReadChangelogs unreadable() {
        return new ReadChangelogs(List.of(), Set.of(), Set.of(SkipReason.UNREADABLE), false);
    }

    /** Returns what the build lists. */
    public ListedChanges listed() {
        return new ListedChanges(changes, troubles.isEmpty(), exist && ids.isEmpty() && troubles.isEmpty());
    }
}
