package io.jenkins.plugins.dora.model.value;

/** The purpose of a successful deployment in relation to the previous ones. */
public enum Kind {
    /** A version that was not there before. */
    CHANGE,
    /** A change that repairs what the deployment before it broke; never found, only stated. */
    HOTFIX,
    /** A return to a version that was deployed earlier. */
    ROLLBACK,
    /** The version that was there already, once more. */
    REDEPLOY;

    /** Whether deployments of this kind bring changes of their own. */
    public boolean bringsChanges() {
        return this == CHANGE || this == HOTFIX;
    }

    /** Whether deployments of this kind are unplanned work, as the deployment rework rate counts it. */
    public boolean isRework() {
        return this == ROLLBACK || this == HOTFIX;
    }
}
