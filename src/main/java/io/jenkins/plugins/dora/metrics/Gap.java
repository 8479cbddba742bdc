package io.jenkins.plugins.dora.metrics;

/** The reasons why a headline metric has no value, or one that is not known well enough to judge. */
public enum Gap {
    /** No successful deployment finished in the period. */
    NO_DEPLOYMENTS,
    /** There were deployments, but only rollbacks and redeployments: none could fail. */
    NO_CHANGES_DEPLOYED,
    /** No deployment of the period has known changes. */
    NO_CHANGES_KNOWN,
    NO_FAILED_DEPLOYMENTS,
    /** Changes failed, and none has recovered yet. */
    NOT_RECOVERED,
    /** No incident was resolved in the period. */
    NO_INCIDENTS,
    /** No record, of any time, distinguishes failed changes from good ones. */
    NO_FAILURE_SIGNAL,
    /** Recording began at the end of the period only. */
    PARTLY_RECORDED
}
