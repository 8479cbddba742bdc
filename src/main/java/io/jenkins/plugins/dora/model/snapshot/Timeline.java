package io.jenkins.plugins.dora.model.snapshot;

import io.jenkins.plugins.dora.model.column.Chronicle;
import io.jenkins.plugins.dora.model.column.Rows;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What counts of one application. A timeline to which nothing happened is the very same object in the next snapshot.
 *
 * @param deployments rows of {@link DeploymentColumns} in order of finish, those of the same moment in order of recording
 * @param versions rows of {@link VersionColumns} in order of building, those of the same moment in order of recording
 * @param jobs numbers of the jobs whose builds did these deployments or built these versions, each plus one, so that 0
 *     stands for no job
 */
public record Timeline(Rows deployments, Rows versions, BitSet jobs) {
    /** The timeline of an application that never occurred. */
    public static final Timeline EMPTY = new Timeline(Rows.NONE, Rows.NONE, new BitSet());

    /** Follows one application. */
    static final class Builder {
        private final Chronicle deployments;
        private final Chronicle versions;
        private final Map<Integer, Integer> rowsOfJobs = new HashMap<>();
        private Timeline latest = EMPTY;

        Builder(DeploymentColumns.Builder deployments, VersionColumns.Builder versions) {
            this.deployments = new Chronicle(deployments::compare, deployments.records()::counts);
            this.versions = new Chronicle(versions::compare, versions.records()::counts);
        }

        Chronicle deployments() {
            return deployments;
        }

        Chronicle versions() {
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

        Timeline timeline() {
            Rows deploymentRows = deployments.rows();
            Rows versionRows = versions.rows();
            if (deploymentRows != latest.deployments() || versionRows != latest.versions()) {
                BitSet jobs = new BitSet();
                rowsOfJobs.keySet().forEach(job -> jobs.set(job + 1));
                latest = new Timeline(deploymentRows, versionRows, jobs);
            }
            return latest;
        }
    }
}
