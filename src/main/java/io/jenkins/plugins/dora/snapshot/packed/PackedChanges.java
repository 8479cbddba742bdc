package io.jenkins.plugins.dora.snapshot.packed;

import io.jenkins.plugins.dora.model.value.Change;
import io.jenkins.plugins.dora.snapshot.column.EpochNanos;
import io.jenkins.plugins.dora.snapshot.column.LongColumn;
import java.util.List;

/** The changes of a deployment, each as two longs. */
public final class PackedChanges {
    static final PackedChanges NONE = new PackedChanges(List.of());

    private static final long MERGE = 1;

    private final long[] committedAt;
    private final long[] commits;

    private PackedChanges(List<Change> changes) {
        committedAt = new long[changes.size()];
        commits = new long[changes.size()];
        for (int index = 0; index < commits.length; index++) {
            Change change = changes.get(index);
            committedAt[index] = EpochNanos.of(change.committedAt());
            commits[index] = commit(change);
        }
    }

    static PackedChanges of(List<Change> changes) {
        return changes.isEmpty() ? NONE : new PackedChanges(changes);
    }

    /**
     * Appends a row for each change.
     *
     * @param committedAt takes when they were committed, in {@link EpochNanos}
     * @param commits takes what stands for their ids, and which of them are merges
     */
    public void appendTo(LongColumn.Builder committedAt, LongColumn.Builder commits) {
        for (int index = 0; index < this.commits.length; index++) {
            committedAt.add(this.committedAt[index]);
            commits.add(this.commits[index]);
        }
    }

    /** Returns a packed commit without the mark of a merge: 63 mixed bits of its id. */
    public static long id(long commit) {
        return commit & ~MERGE;
    }

    public static boolean isMerge(long commit) {
        return (commit & MERGE) != 0;
    }

    private static long commit(Change change) {
        long mixed = MixedId.of(change.id());
        return change.merge() ? mixed | MERGE : mixed & ~MERGE;
    }
}
