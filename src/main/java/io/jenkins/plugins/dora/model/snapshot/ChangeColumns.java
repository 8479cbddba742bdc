package io.jenkins.plugins.dora.model.snapshot;

import io.jenkins.plugins.dora.model.Change;
import io.jenkins.plugins.dora.model.column.EpochNanos;
import io.jenkins.plugins.dora.model.column.LongColumn;

/**
 * The changes of all deployments, a row each.
 *
 * <p>Of a commit's id 63 mixed bits are held, enough to tell the commits of one application apart.
 */
public final class ChangeColumns {
    private static final long MERGE = 1;

    // An odd number whose bits have no pattern: 2 to the power of 64, divided by the golden ratio.
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final int CHARS_OF_LONG = Long.SIZE / Character.SIZE;

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
        return commits.get(change) & ~MERGE;
    }

    public boolean isMerge(int change) {
        return (commits.get(change) & MERGE) != 0;
    }

    public int size() {
        return commits.size();
    }

    /** Takes changes one after the other. */
    static final class Builder {
        private final LongColumn.Builder committedAt = new LongColumn.Builder();
        private final LongColumn.Builder commits = new LongColumn.Builder();

        void add(Change change) {
            committedAt.add(EpochNanos.of(change.committedAt()));
            long commit = mix(change.id());
            commits.add(change.merge() ? commit | MERGE : commit & ~MERGE);
        }

        private static long mix(String id) {
            long mixed = id.length();
            for (int index = 0; index < id.length(); index += CHARS_OF_LONG) {
                mixed = (mixed + chars(id, index)) * GOLDEN_RATIO;
                mixed ^= mixed >>> 29;
            }
            return mixed;
        }

        private static long chars(String id, int start) {
            long chars = 0;
            for (int index = start; index < Math.min(start + CHARS_OF_LONG, id.length()); index++) {
                chars = chars << Character.SIZE | id.charAt(index);
            }
            return chars;
        }

        int size() {
            return commits.size();
        }

        ChangeColumns columns() {
            return new ChangeColumns(committedAt.column(), commits.column());
        }
    }
}
