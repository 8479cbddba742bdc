package io.jenkins.plugins.dora.app.export;

import io.jenkins.plugins.dora.store.feed.Feed;
import io.jenkins.plugins.dora.store.feed.FeedCursor;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The start of an increment, and the applications that it has to contain.
 *
 * @param applications names of applications; empty if rows of any may differ
 * @param reason why rows of any may differ; empty if they do not
 */
public record Since(Optional<Set<String>> applications, String reason) {
    /** Everything, as without an earlier export. */
    public static final Since NOTHING = new Since(Optional.empty(), "");

    /**
     * Finds what changed.
     *
     * @param earlier the earlier export
     * @param definitions those of this export
     * @param feed of the store
     * @param retention whether records become too old to count
     */
    public static Since of(ExportRecord earlier, String definitions, Feed feed, boolean retention) throws IOException {
        if (retention) {
            return everything("records become too old to count (retentionMonths)");
        }
        if (!earlier.definitions().equals(definitions)) {
            return everything("the profile, the time zone or the version of the command has changed");
        }
        Optional<FeedCursor> cursor = earlier.cursor();
        if (cursor.isEmpty() || !feed.holds(cursor.get())) {
            return everything("the files of the store are not those of the earlier export");
        }
        Optional<Set<String>> applications = Increment.changedSince(cursor.get(), feed);
        return applications.isPresent() ? new Since(applications, "") : everything("a job or folder was renamed");
    }

    private static Since everything(String reason) {
        return new Since(Optional.empty(), reason);
    }
}
