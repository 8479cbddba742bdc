package io.jenkins.plugins.dora.assessment.failure;

import io.jenkins.plugins.dora.assessment.kind.DeploymentFlags;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.Comparator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the changes of one application that an incident may be due to; looks at them only when first asked. */
public final class Suspects {
    /**
     * The changes in order of start, those of the same start in order of finish.
     *
     * @param rows the changes
     * @param lastFinish of each index the latest finish of the changes up to there
     */
    private record ByStart(int[] rows, long[] lastFinish) {}

    private final Rows deployments;
    private volatile @Nullable ByStart byStart;

    /** @param deployments of the application, in order of finish */
    public Suspects(Rows deployments) {
        this.deployments = deployments;
    }

    /**
     * Returns the changes that had begun at a moment, and had not finished before another.
     *
     * @param begun the moment at which they had begun
     * @param notFinished the moment before which they had not finished
     * @param wanted what else they have to meet
     * @param all whether all are returned, or only the first
     * @return the one that began last first
     */
    public Rows find(
            DeploymentColumns columns,
            DeploymentFlags facts,
            long begun,
            long notFinished,
            IntPredicate wanted,
            boolean all) {
        ByStart changes = byStart(columns, facts);
        Rows.Builder found = new Rows.Builder(0);
        int index = firstAfter(changes.rows, begun, columns) - 1;
        while (index >= 0 && changes.lastFinish[index] >= notFinished && (all || found.size() == 0)) {
            int row = changes.rows[index];
            if (columns.finishedAt(row) >= notFinished && wanted.test(row)) {
                found.add(row);
            }
            index--;
        }
        return found.rows();
    }

    private ByStart byStart(DeploymentColumns columns, DeploymentFlags facts) {
        ByStart known = byStart;
        if (known == null) {
            int[] rows = deployments.filter(facts::bringsChanges).stream()
                    .boxed()
                    .sorted(Comparator.comparingLong(columns::startedAt))
                    .mapToInt(Integer::intValue)
                    .toArray();
            known = new ByStart(rows, lastFinish(rows, columns));
            byStart = known;
        }
        return known;
    }

    private static long[] lastFinish(int[] rows, DeploymentColumns columns) {
        long[] lastFinish = new long[rows.length];
        long last = Long.MIN_VALUE;
        for (int index = 0; index < rows.length; index++) {
            last = Math.max(last, columns.finishedAt(rows[index]));
            lastFinish[index] = last;
        }
        return lastFinish;
    }

    private static int firstAfter(int[] rows, long begun, DeploymentColumns columns) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.startedAt(rows[middle]) <= begun) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
