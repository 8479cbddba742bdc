package io.jenkins.plugins.dora.recording.changes;

import hudson.ExtensionList;
import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jenkins.scm.RunWithSCM;

/**
 * Reads the changes of a build that count from its change sets; of git these are the commits without merges.
 *
 * <p>Authors and paths are only asked for where the filter needs them, since Jenkins makes users of authors.
 */
final class ChangeReader {
    private final ChangeFilter filter;

    ChangeReader(ChangeFilter filter) {
        this.filter = filter;
    }

    List<Change> changesOf(Run<?, ?> build) {
        List<Change> changes = new ArrayList<>();
        if (build instanceof RunWithSCM<?, ?> withChanges) {
            for (ChangeLogSet<? extends ChangeLogSet.Entry> set : withChanges.getChangeSets()) {
                for (ChangeLogSet.Entry entry : set) {
                    // Some version control systems do not tell the id or the time of a commit.
                    if (entry.getCommitId() != null && entry.getTimestamp() >= 0 && counts(entry)) {
                        changes.add(new Change(entry.getCommitId(), Instant.ofEpochMilli(entry.getTimestamp())));
                    }
                }
            }
        }
        return changes;
    }

    private boolean counts(ChangeLogSet.Entry entry) {
        return filter.counts(
                filter.asksForAuthors() ? author(entry) : "",
                filter.asksForPaths() ? entry.getAffectedPaths() : Set.of());
    }

    private static String author(ChangeLogSet.Entry entry) {
        return ExtensionList.lookup(SourceControl.class).stream()
                .flatMap(system -> system.authorOf(entry).stream())
                .findFirst()
                .orElseGet(() -> entry.getAuthor().getFullName());
    }
}
