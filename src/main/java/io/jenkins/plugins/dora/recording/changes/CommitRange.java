package io.jenkins.plugins.dora.recording.changes;

import io.jenkins.plugins.dora.model.Change;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;

/**
 * Commits between two revisions.
 *
 * @param changes the commits that count, without merges
 * @param isLimited whether there were more than are read
 * @param isShallow whether the local repository does not go back far enough to know them all
 */
@Restricted(NoExternalUse.class)
public record CommitRange(List<Change> changes, boolean isLimited, boolean isShallow) {
    public CommitRange {
        changes = List.copyOf(changes);
    }
}
