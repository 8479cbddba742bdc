package io.jenkins.plugins.dora.model;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Instant;

/**
 * A commit that a version or a deployment brought.
 *
 * @param id the commit's identifier in its repository, never empty
 * @param committedAt when it was committed; for git the committer's date
 * @param merge whether it has more than one parent and so brings nothing of its own
 */
public record Change(String id, Instant committedAt, boolean merge) {
    public Change {
        Preconditions.text(id, "id");
    }

    /** Creates a change that is no merge. */
    public Change(String id, Instant committedAt) {
        this(id, committedAt, false);
    }
}
