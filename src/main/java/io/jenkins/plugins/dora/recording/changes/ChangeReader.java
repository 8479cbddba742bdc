package io.jenkins.plugins.dora.recording.changes;

import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import io.jenkins.plugins.dora.history.SkipReason;
import io.jenkins.plugins.dora.history.Skipped;
import io.jenkins.plugins.dora.history.changelog.ChangelogReader;
import io.jenkins.plugins.dora.history.changelog.ReadChangelogs;
import io.jenkins.plugins.dora.linking.builds.ListedChanges;
import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.profile.ChangeFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jenkins.scm.RunWithSCM;

/**
 * Reads the changes of a build that count.
 *
 * <p>Its changelogs are read as an import reads them: change sets hide whether a commit is a merge and whether a file is
 * damaged, and name the author or the committer as a setting of the job decides. Only what is in a format of another
 * version control system is taken from the change sets. Authors and paths are only asked for where the filter needs them,
 * since Jenkins makes users of authors.
 */
final class ChangeReader {
    private final ChangeFilter filter;

    ChangeReader(ChangeFilter filter) {
        this.filter = filter;
    }

    ListedChanges changesOf(Run<?, ?> build) {
        ReadChangelogs files =
                new ChangelogReader(new Skipped()).read(build.getRootDir().toPath(), filter);
        List<ChangeLogSet.Entry> others = otherEntries(build, files.ids());
        if (others.isEmpty()) {
            return files.listed();
        }
        List<Change> changes = new ArrayList<>(files.changes());
        others.stream().filter(this::counts).map(ChangeReader::change).forEach(changes::add);
        boolean allKnown = others.stream().allMatch(ChangeReader::isComplete);
        return new ListedChanges(changes, allKnown && isUnderstoodByOthers(files.troubles()), false);
    }

    private static List<ChangeLogSet.Entry> otherEntries(Run<?, ?> build, Set<String> known) {
        List<ChangeLogSet.Entry> others = new ArrayList<>();
        if (build instanceof RunWithSCM<?, ?> withChanges) {
            for (ChangeLogSet<? extends ChangeLogSet.Entry> set : withChanges.getChangeSets()) {
                for (ChangeLogSet.Entry entry : set) {
                    if (entry.getCommitId() == null || !known.contains(entry.getCommitId())) {
                        others.add(entry);
                    }
                }
            }
        }
        return others;
    }

    /** Whether nothing is wrong but that a changelog is in the format of another version control system. */
    private static boolean isUnderstoodByOthers(Set<SkipReason> troubles) {
        return Set.of(SkipReason.UNKNOWN_CHANGELOG).containsAll(troubles);
    }

    /** Whether id and time are known, which not all version control systems record. */
    private static boolean isComplete(ChangeLogSet.Entry entry) {
        return entry.getCommitId() != null && entry.getTimestamp() >= 0;
    }

    private boolean counts(ChangeLogSet.Entry entry) {
        if (!isComplete(entry)) {
            return false;
        }
        String author = filter.asksForAuthors() ? entry.getAuthor().getFullName() : "";
        Collection<String> paths = filter.asksForPaths() ? entry.getAffectedPaths() : Set.of();
        return filter.counts(author, paths);
    }

    private static Change change(ChangeLogSet.Entry entry) {
        return new Change(entry.getCommitId(), Instant.ofEpochMilli(entry.getTimestamp()));
    }
}
