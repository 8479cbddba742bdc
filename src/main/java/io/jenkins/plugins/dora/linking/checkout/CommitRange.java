package io.jenkins.plugins.dora.linking.checkout;

import io.jenkins.plugins.dora.model.value.Change;
import java.util.List;

/**
 * Commits between two revisions.
 *
 * @param changes the commits that count, without merges
 * @param isLimited whether there were more than are read
 * @param isShallow whether the local repository does not go back far enough to know them all
 */
public record CommitRange(List<Change> changes, boolean isLimited, boolean isShallow) {
    public CommitRange {
        changes = List.copyOf(changes);
    }
}
