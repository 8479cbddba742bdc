package io.jenkins.plugins.dora.report.deployments;

import io.jenkins.plugins.dora.assessment.FailureCause;

/** Why a deployed change counts as failed, as the answers name it. */
public enum Cause {
    INCIDENT,
    UNDONE_BY_ROLLBACK,
    REPAIRED_BY_HOTFIX,
    MARKED,
    ATTEMPT_FAILED;

    public static Cause of(FailureCause cause) {
        if (cause instanceof FailureCause.CausedIncident) {
            return INCIDENT;
        }
        if (cause instanceof FailureCause.UndoneBy) {
            return UNDONE_BY_ROLLBACK;
        }
        if (cause instanceof FailureCause.RepairedBy) {
            return REPAIRED_BY_HOTFIX;
        }
        return cause instanceof FailureCause.Marked ? MARKED : ATTEMPT_FAILED;
    }
}
