package io.jenkins.plugins.dora.profile.target;

/** The figures that can have a target, in the order of the profile. */
public enum Goal {
    DEPLOYMENTS_PER_WEEK("deploymentsPerWeek"),
    /** Of the median. */
    LEAD_TIME_HOURS("leadTimeHours"),
    CHANGE_FAILURE_PERCENT("changeFailurePercent"),
    /** Of the median of the failed deployment recovery time. */
    RECOVERY_HOURS("recoveryHours"),
    /** Of the median of the time to restore service. */
    RESTORE_HOURS("restoreHours"),
    REWORK_PERCENT("reworkPercent");

    private final String key;

    Goal(String key) {
        this.key = key;
    }

    /** Returns its key in the profile. */
    public String key() {
        return key;
    }
}
