package io.jenkins.plugins.dora.model.value;

import io.jenkins.plugins.dora.model.text.Preconditions;
import java.time.Instant;
import java.util.Comparator;

/**
 * A commit that a version or a deployment brought.
 *
 * @param id the commit's identifier in its repository, never empty
 * @param committedAt when it was committed; for git the committer's date
 * @param merge whether it has more than one parent and so brings nothing of its own
 */
public record Change(String id, Instant committedAt, boolean merge) implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::id).thenComparing(Change::committedAt).thenComparing(Change::merge);

    public Change {
        Preconditions.text(id, "id");
    }

    /** Creates a change that is no merge. */
    public Change(String id, Instant committedAt) {
        this(id, committedAt, false);
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }
}
