package io.jenkins.plugins.dora.snapshot;

import io.jenkins.plugins.dora.snapshot.column.NumberSet;
import io.jenkins.plugins.dora.snapshot.column.Rows;
import io.jenkins.plugins.dora.snapshot.column.SortedRows;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows of one application that count. A timeline that did not change is the same object in the next snapshot.
 *
 * @param deployments rows of {@link DeploymentColumns} in order of finish, those of the same moment in order of recording
 * @param versions rows of {@link VersionColumns} in order of building, those of the same moment in order of recording
 * @param jobs numbers of the jobs whose builds did these deployments or built these versions, each plus one, so that 0
 *     stands for no job
 */
public record ApplicationRows(Rows deployments, Rows versions, NumberSet jobs) {
    /** The timeline of an application that never occurred. */
    public static final ApplicationRows EMPTY = new ApplicationRows(Rows.NONE, Rows.NONE, NumberSet.NONE);

    /** Follows one application. */
    static final class Builder {
        private final SortedRows deployments;
        private final SortedRows versions;
        private final Map<Integer, Integer> rowsOfJobs = new HashMap<>();
        private ApplicationRows latest = EMPTY;

        Builder(DeploymentColumns.Builder deployments, VersionColumns.Builder versions) {
            this.deployments = new SortedRows(deployments::compare, deployments.records()::counts);
            this.versions = new SortedRows(versions::compare, versions.records()::counts);
        }

        SortedRows deployments() {
            return deployments;
        }

        SortedRows versions() {
            return versions;
        }

        /** Counts another row of a job. */
        void rowAdded(int job) {
            rowsOfJobs.merge(job, 1, Integer::sum);
        }

        /** Counts a row of a job no more. */
        void rowRemoved(int job) {
            rowsOfJobs.computeIfPresent(job, (same, rows) -> rows > 1 ? rows - 1 : null);
        }

        ApplicationRows timeline() {
            Rows deploymentRows = deployments.rows();
            Rows versionRows = versions.rows();
            if (deploymentRows != latest.deployments() || versionRows != latest.versions()) {
                NumberSet jobs = NumberSet.of(rowsOfJobs.keySet().stream().mapToInt(job -> job + 1));
                latest = new ApplicationRows(deploymentRows, versionRows, jobs);
            }
            return latest;
        }
    }
}
