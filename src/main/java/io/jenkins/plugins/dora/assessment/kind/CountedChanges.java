package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.model.value.ChangesFrom;
import io.jenkins.plugins.dora.snapshot.ChangeColumns;
import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.LongMap;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.BitSet;

/** Counts every commit once per application and environment, at its first successful deployment. */
public final class CountedChanges {
    private CountedChanges() {}

    /**
     * Notes the changes that are new with their deployment, merges left out.
     *
     * <p>Of a baseline only stated changes count; other sources would bring the whole history before it.
     *
     * @param successes of one application to one environment, in order of finish
     * @param facts with their kinds
     * @param counted takes the rows of the changes
     */
    public static void find(Rows successes, DeploymentColumns columns, DeploymentFlags facts, BitSet counted) {
        ChangeColumns changes = columns.changes();
        LongMap seen = new LongMap(number(successes, columns));
        for (int index = 0; index < successes.size(); index++) {
            int row = successes.get(index);
            if (!facts.bringsChanges(row)) {
                continue;
            }
            boolean counts = !facts.isBaseline(row) || columns.changesFrom(row) == ChangesFrom.STATED;
            for (int change = columns.firstChange(row); change < columns.endOfChanges(row); change++) {
                if (seen.putIfAbsent(changes.commit(change), change) && counts && !changes.isMerge(change)) {
                    counted.set(change);
                }
            }
        }
    }

    private static int number(Rows successes, DeploymentColumns columns) {
        int number = 0;
        for (int index = 0; index < successes.size(); index++) {
            int row = successes.get(index);
            number += columns.endOfChanges(row) - columns.firstChange(row);
        }
        return number;
    }
}
