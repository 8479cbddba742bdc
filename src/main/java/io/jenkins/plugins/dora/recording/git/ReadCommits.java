package io.jenkins.plugins.dora.recording.git;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;

/**
 * The answer of an agent.
 *
 * @param commits the commits, the oldest first
 * @param isLimited whether there are more
 * @param isShallow whether the clone does not go back far enough to know them all
 */
record ReadCommits(ArrayList<Commit> commits, boolean isLimited, boolean isShallow) implements Serializable {
    /**
     * A commit.
     *
     * @param id its hash
     * @param second when it was committed, in seconds since the epoch
     * @param author the author's name; empty if it was not asked for
     * @param paths the paths it touches; empty if they were not asked for
     */
    record Commit(String id, long second, String author, ArrayList<String> paths) implements Serializable {
        Instant committedAt() {
            return Instant.ofEpochSecond(second);
        }
    }
}
