package io.jenkins.plugins.dora.profile;

/** The changes of a deployment that have a lead time. */
public enum LeadTimeFrom {
    /** Every change: one value per change. */
    EACH_CHANGE,
    /** The one committed first: one value per deployment. */
    OLDEST_CHANGE,
    /** The one committed last: one value per deployment. */
    NEWEST_CHANGE
}
