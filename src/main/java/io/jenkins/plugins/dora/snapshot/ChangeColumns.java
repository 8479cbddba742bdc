package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.LongColumn;
import io.jenkins.plugins.dora.snapshot.packed.PackedChanges;

/**
 * The changes of all deployments, a row each.
 *
 * <p>Of a commit's id 63 mixed bits are held, enough to tell the commits of one application apart.
 */
public final class ChangeColumns {
    private final LongColumn committedAt;
    private final LongColumn commits;

    private ChangeColumns(LongColumn committedAt, LongColumn commits) {
        this.committedAt = committedAt;
        this.commits = commits;
    }

    /** Returns when it was committed, in {@link EpochNanos}. */
    public long committedAt(int change) {
        return committedAt.get(change);
    }

    /** Returns what stands for the commit's id. */
    public long commit(int change) {
        return PackedChanges.id(commits.get(change));
    }

    public boolean isMerge(int change) {
        return PackedChanges.isMerge(commits.get(change));
    }

    public int size() {
        return commits.size();
    }

    /** Takes changes one after the other. */
    static final class Builder {
        private final LongColumn.Builder committedAt = new LongColumn.Builder();
        private final LongColumn.Builder commits = new LongColumn.Builder();

        void add(PackedChanges changes) {
            changes.appendTo(committedAt, commits);
        }

        int size() {
            return commits.size();
        }

        ChangeColumns columns() {
            return new ChangeColumns(committedAt.column(), commits.column());
        }
    }
}
