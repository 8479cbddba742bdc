package io.jenkins.plugins.dora.assessment.release;

import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which successes are parts of one release, and which of their changes were brought to another environment of the tier
 * before; by row.
 *
 * <p>Takes no room as long as no application has two environments in a tier: then every deployment is a release.
 */
public final class Releases {
    /** Stands for no row. */
    public static final int NONE = -1;

    /** Every deployment is a release. */
    public static final Releases SEPARATE = new Releases(0);

    private final int rows;
    private final BitSet repeated;

    // By row, each plus one, so that 0 stands for none; empty until two parts are joined.
    private int[] firsts;
    private int[] nexts;

    public Releases(int rows) {
        this(rows, new BitSet(), new int[0], new int[0]);
    }

    private Releases(int rows, BitSet repeated, int[] firsts, int[] nexts) {
        this.rows = rows;
        this.repeated = repeated;
        this.firsts = firsts;
        this.nexts = nexts;
    }

    /** Returns a copy with room for {@code rows}. */
    public Releases copy(int rows) {
        boolean joined = firsts.length > 0;
        return new Releases(
                rows,
                (BitSet) repeated.clone(),
                joined ? Arrays.copyOf(firsts, rows) : firsts,
                joined ? Arrays.copyOf(nexts, rows) : nexts);
    }

    /** Whether every deployment is a release, and every change of a deployment counts for it. */
    public boolean isTrivial() {
        return firsts.length == 0 && repeated.isEmpty();
    }

    /** Returns the first part of the release that a deployment is part of. */
    public int first(int row) {
        return firsts.length == 0 || firsts[row] == 0 ? row : firsts[row] - 1;
    }

    /** Returns the part that finished next; {@link #NONE} after the last. */
    public int next(int row) {
        return nexts.length == 0 ? NONE : nexts[row] - 1;
    }

    /** Whether a change was brought to another environment of the tier before. */
    public boolean isRepeated(int change) {
        return repeated.get(change);
    }

    public void join(int first, int last, int row) {
        if (firsts.length == 0) {
            firsts = new int[rows];
            nexts = new int[rows];
        }
        firsts[row] = first + 1;
        nexts[last] = row + 1;
    }

    void repeat(int change) {
        repeated.set(change);
    }

    /** Makes each of some deployments a release of its own again. */
    public void separate(Rows deployments, DeploymentColumns columns) {
        for (int index = 0; index < deployments.size(); index++) {
            int row = deployments.get(index);
            repeated.clear(columns.firstChange(row), columns.endOfChanges(row));
            if (firsts.length > 0) {
                firsts[row] = 0;
                nexts[row] = 0;
            }
        }
    }
}
