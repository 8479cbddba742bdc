package io.jenkins.plugins.dora.profile.target;

import io.jenkins.plugins.dora.profile.benchmark.Limits.Reach;

/** The figures that can have a target, in the order of the profile. */
public enum Goal {
    DEPLOYMENTS_PER_WEEK("deploymentsPerWeek", Reach.AT_LEAST),
    /** Of the median. */
    LEAD_TIME_HOURS("leadTimeHours", Reach.BELOW),
    CHANGE_FAILURE_PERCENT("changeFailurePercent", Reach.AT_MOST),
    /** Of the median of the failed deployment recovery time. */
    RECOVERY_HOURS("recoveryHours", Reach.BELOW),
    /** Of the median of the time to restore service. */
    RESTORE_HOURS("restoreHours", Reach.BELOW),
    REWORK_PERCENT("reworkPercent", Reach.AT_MOST);

    private final String key;
    private final Reach reach;

    Goal(String key, Reach reach) {
        this.key = key;
        this.reach = reach;
    }

    /** Returns its key in the profile. */
    public String key() {
        return key;
    }

    /** Returns what it takes to reach it. */
    public Reach reach() {
        return reach;
    }
}
