package io.jenkins.plugins.dora.assessment.finding;

import io.jenkins.plugins.dora.model.column.Rows;
import io.jenkins.plugins.dora.model.snapshot.DeploymentColumns;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The deployments of one application to one environment, in order of finish, those of the same moment in order of
 * recording.
 *
 * @param attempts all of them
 * @param successes those that succeeded
 */
record Lane(Rows attempts, Rows successes) {
    /** Returns the lanes of one application, whose deployments are in order, by number of environment. */
    static Map<Integer, Lane> byEnvironment(Rows deployments, DeploymentColumns columns) {
        Map<Integer, Rows.Builder> attempts = new LinkedHashMap<>();
        for (int index = 0; index < deployments.size(); index++) {
            int row = deployments.get(index);
            attempts.computeIfAbsent(columns.environment(row), environment -> new Rows.Builder())
                    .add(row);
        }
        Map<Integer, Lane> lanes = new LinkedHashMap<>();
        attempts.forEach((environment, rows) -> lanes.put(environment, of(rows.rows(), columns)));
        return lanes;
    }

    private static Lane of(Rows attempts, DeploymentColumns columns) {
        Rows successes = attempts.filter(columns::isSuccess);
        return new Lane(attempts, successes.size() == attempts.size() ? attempts : successes);
    }

    boolean contains(int row, DeploymentColumns columns) {
        int index = attempts.firstFrom(columns.finishedAt(row), columns::finishedAt);
        while (index < attempts.size() && columns.isBefore(attempts.get(index), row)) {
            index++;
        }
        return index < attempts.size() && attempts.get(index) == row;
    }

    /** Returns the number of successes before a deployment of this lane. */
    int successesBefore(int row, DeploymentColumns columns) {
        int index = successes.firstFrom(columns.finishedAt(row), columns::finishedAt);
        while (index < successes.size() && columns.isBefore(successes.get(index), row)) {
            index++;
        }
        return index;
    }
}
