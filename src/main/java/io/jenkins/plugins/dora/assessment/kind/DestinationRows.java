package io.jenkins.plugins.dora.assessment.kind;

import io.jenkins.plugins.dora.snapshot.DeploymentColumns;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The deployments of one application to one environment, in order of finish, those of the same moment in order of
 * recording.
 *
 * @param attempts all of them
 * @param successes those that succeeded
 */
public record DestinationRows(Rows attempts, Rows successes) {
    /** Returns the lanes of one application, whose deployments are in order, by number of environment. */
    public static Map<Integer, DestinationRows> byEnvironment(Rows deployments, DeploymentColumns columns) {
        Map<Integer, Rows.Builder> attempts = new LinkedHashMap<>();
        for (int index = 0; index < deployments.size(); index++) {
            int row = deployments.get(index);
            attempts.computeIfAbsent(columns.environment(row), environment -> new Rows.Builder())
                    .add(row);
        }
        Map<Integer, DestinationRows> lanes = new LinkedHashMap<>();
        attempts.forEach((environment, rows) -> lanes.put(environment, of(rows.rows(), columns)));
        return lanes;
    }

    private static DestinationRows of(Rows attempts, DeploymentColumns columns) {
        Rows successes = attempts.filter(columns::isSuccess);
        return new DestinationRows(attempts, successes.size() == attempts.size() ? attempts : successes);
    }

    boolean contains(int row, DeploymentColumns columns) {
        int index = before(row, attempts, columns);
        return index < attempts.size() && attempts.get(index) == row;
    }

    /** Returns the number of successes before a deployment of this lane. */
    int successesBefore(int row, DeploymentColumns columns) {
        return before(row, successes, columns);
    }

    private static int before(int row, Rows rows, DeploymentColumns columns) {
        int index = rows.firstFrom(columns.finishedAt(row), columns::finishedAt);
        while (index < rows.size() && columns.isBefore(rows.get(index), row)) {
            index++;
        }
        return index;
    }
}
