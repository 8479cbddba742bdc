package io.jenkins.plugins.dora.report.query;

import io.jenkins.plugins.dora.assessment.AssessedDeployments;

/** Data quality issues of a deployment. */
public enum DeploymentQualityIssue {
    /** It should have brought changes, and none is known. */
    NO_CHANGES((deployments, index) ->
            deployments.bringsChanges(index) && !deployments.isBaseline(index) && !deployments.knowsChanges(index)),
    /** A change that counts was committed after it finished. */
    NEGATIVE_LEAD_TIME(AssessedDeployments::hasLateCommit),
    /** It brought changes, and they are known to be incomplete. */
    CHANGES_CUT((deployments, index) -> deployments.bringsChanges(index) && deployments.changesCut(index));

    private interface Condition {
        boolean holds(AssessedDeployments deployments, int index);
    }

    private final Condition condition;

    DeploymentQualityIssue(Condition condition) {
        this.condition = condition;
    }

    public boolean concerns(AssessedDeployments deployments, int index) {
        return condition.holds(deployments, index);
    }
}
