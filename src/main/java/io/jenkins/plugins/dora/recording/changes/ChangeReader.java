package io.jenkins.plugins.dora.recording.changes;

import hudson.ExtensionList;
import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.scm.RunWithSCM;

/**
 * Reads the changes of a build that count from its change sets; of git these are the commits without merges.
 *
 * <p>Who wrote a commit and when it was committed is what its version control system tells, or else the change set.
 * Authors and paths are only asked for where the filter needs them, since Jenkins makes users of authors.
 */
final class ChangeReader {
    private static final Logger LOGGER = Logger.getLogger(ChangeReader.class.getName());

    private final ChangeFilter filter;
    private final Iterable<SourceControl> systems;

    ChangeReader(ChangeFilter filter) {
        this(filter, ExtensionList.lookup(SourceControl.class));
    }

    ChangeReader(ChangeFilter filter, Iterable<SourceControl> systems) {
        this.filter = filter;
        this.systems = systems;
    }

    List<Change> changesOf(Run<?, ?> build) {
        List<ChangeLogSet<? extends ChangeLogSet.Entry>> sets =
                build instanceof RunWithSCM<?, ?> withChanges ? withChanges.getChangeSets() : List.of();
        Map<String, ListedCommit> commits = sets.isEmpty() ? Map.of() : commitsOf(build);
        List<Change> changes = new ArrayList<>();
        for (ChangeLogSet<? extends ChangeLogSet.Entry> set : sets) {
            for (ChangeLogSet.Entry entry : set) {
                // Some version control systems do not tell the id of a commit.
                if (entry.getCommitId() != null) {
                    add(entry, commits, changes);
                }
            }
        }
        return changes;
    }

    private Map<String, ListedCommit> commitsOf(Run<?, ?> build) {
        Map<String, ListedCommit> commits = new HashMap<>();
        for (SourceControl system : systems) {
            try {
                commits.putAll(system.commitsOf(build));
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, e, () -> "The changelog of " + build + " cannot be read as it was written");
            }
        }
        return commits;
    }

    private void add(ChangeLogSet.Entry entry, Map<String, ListedCommit> commits, List<Change> changes) {
        String id = entry.getCommitId();
        ListedCommit commit = commits.containsKey(id) ? commits.get(id) : commitOf(entry);
        Collection<String> paths = filter.asksForPaths() ? entry.getAffectedPaths() : Set.of();
        // Nor do all of them tell the time.
        if (commit.committedAt() >= 0 && filter.counts(commit.author(), paths)) {
            changes.add(new Change(id, Instant.ofEpochMilli(commit.committedAt())));
        }
    }

    private ListedCommit commitOf(ChangeLogSet.Entry entry) {
        String author = filter.asksForAuthors() ? entry.getAuthor().getFullName() : "";
        return new ListedCommit(author, entry.getTimestamp());
    }
}
