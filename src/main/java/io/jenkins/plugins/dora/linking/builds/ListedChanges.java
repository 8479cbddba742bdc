package io.jenkins.plugins.dora.linking.builds;

import io.jenkins.plugins.dora.model.value.Change;
import java.util.List;

/**
 * The change set of one build.
 *
 * @param changes the changes that count, the oldest first
 * @param complete whether these are all; false if a changelog is cut off, damaged or in an unknown format
 * @param blank whether there is a changelog and no commit in any, be it one that counts or not
 */
public record ListedChanges(List<Change> changes, boolean complete, boolean blank) {
    /** Nothing could be read. */
    public static final ListedChanges UNREADABLE = new ListedChanges(List.of(), false, false);

    public ListedChanges {
        changes = List.copyOf(changes);
    }
}
