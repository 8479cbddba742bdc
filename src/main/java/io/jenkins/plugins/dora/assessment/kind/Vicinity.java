package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.name.Revisions;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Looks from a deployment at the successes before and after it, of its application in its environment. */
public final class Vicinity {
    private final Map<Integer, DestinationRows> lanes;
    private final DeploymentColumns columns;
    private final DeploymentFlags facts;

    /**
     * @param lanes of the application
     * @param facts with the kinds of its deployments
     */
    public Vicinity(Map<Integer, DestinationRows> lanes, DeploymentColumns columns, DeploymentFlags facts) {
        this.lanes = lanes;
        this.columns = columns;
        this.facts = facts;
    }

    /** Whether a deployment of the application is one of those that are looked at. */
    boolean knows(int row) {
        DestinationRows lane = lanes.get(columns.environment(row));
        return lane != null && lane.contains(row, columns);
    }

    /**
     * Returns what a redeployment repeats: the latest change before it that brought the same version, and the same
     * revision, if both are known.
     */
    public OptionalInt repeated(int row) {
        return lastBefore(
                row,
                earlier -> columns.version(earlier) == columns.version(row)
                        && !Revisions.differ(columns.revision(earlier), columns.revision(row))
                        && facts.bringsChanges(earlier));
    }

    /** Returns the last success before a deployment that meets a condition. */
    OptionalInt lastBefore(int row, IntPredicate wanted) {
        DestinationRows lane = lane(row);
        for (int index = lane.successesBefore(row, columns) - 1; index >= 0; index--) {
            if (wanted.test(lane.successes().get(index))) {
                return OptionalInt.of(lane.successes().get(index));
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the first success after a deployment that meets a condition. */
    public OptionalInt firstAfter(int row, IntPredicate wanted) {
        DestinationRows lane = lane(row);
        Rows successes = lane.successes();
        for (int index = lane.successesBefore(row, columns); index < successes.size(); index++) {
            int later = successes.get(index);
            if (later != row && wanted.test(later)) {
                return OptionalInt.of(later);
            }
        }
        return OptionalInt.empty();
    }

    private DestinationRows lane(int row) {
        return lanes.get(columns.environment(row));
    }
}
