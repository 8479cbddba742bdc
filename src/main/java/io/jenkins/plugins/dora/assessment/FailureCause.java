package io.jenkins.plugins.dora.assessment;

import io.jenkins.plugins.dora.model.Incident;

/** Why a deployed change counts as failed. */
public sealed interface FailureCause {
    /**
     * It is blamed for an incident.
     *
     * @param incident the incident
     */
    record CausedIncident(Incident incident) implements FailureCause {}

    /**
     * A rollback went back to before it.
     *
     * @param rollback the rollback
     */
    record UndoneBy(AssessedDeployment rollback) implements FailureCause {}

    /**
     * A deployment repaired it: a hotfix that followed it directly, or what was stated to repair it.
     *
     * @param hotfix the deployment that did
     */
    record RepairedBy(AssessedDeployment hotfix) implements FailureCause {}

    /** Somebody said so. */
    record Marked() implements FailureCause {}

    /** The attempt itself failed, and the profile counts failed attempts as failed changes. */
    record AttemptFailed() implements FailureCause {}
}
