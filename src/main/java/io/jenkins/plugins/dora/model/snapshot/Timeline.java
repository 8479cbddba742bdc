package io.jenkins.plugins.dora.model.snapshot;

import io.jenkins.plugins.dora.model.column.Chronicle;
import io.jenkins.plugins.dora.model.column.Rows;

/**
 * What counts of one application. A timeline to which nothing happened is the very same object in the next snapshot.
 *
 * @param deployments rows of {@link DeploymentColumns} in order of finish, those of the same moment in order of recording
 * @param versions rows of {@link VersionColumns} in order of building, those of the same moment in order of recording
 */
public record Timeline(Rows deployments, Rows versions) {
    /** The timeline of an application that never occurred. */
    public static final Timeline EMPTY = new Timeline(Rows.NONE, Rows.NONE);

    /** Follows one application. */
    static final class Builder {
        private final Chronicle deployments;
        private final Chronicle versions;
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

        Timeline timeline() {
            Rows deploymentRows = deployments.rows();
            Rows versionRows = versions.rows();
            if (deploymentRows != latest.deployments() || versionRows != latest.versions()) {
                latest = new Timeline(deploymentRows, versionRows);
            }
            return latest;
        }
    }
}
